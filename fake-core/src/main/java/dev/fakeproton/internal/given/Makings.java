package dev.fakeproton.internal.given;

import dev.fakeproton.internal.given.Link.Making;
import dev.fakeproton.internal.world.Ending;
import java.util.function.Function;

/** How things of each kind are made. */
public final class Makings {

  /** Environment templates. */
  public static final Making<TemplateWish> ENVIRONMENT_TEMPLATE =
      new OfTemplates(EstateMaker::environmentTemplates);

  /** Service templates. */
  public static final Making<TemplateWish> SERVICE_TEMPLATE =
      new OfTemplates(EstateMaker::serviceTemplates);

  /** Environments. */
  public static final Making<EnvironmentWish> ENVIRONMENT =
      new Making<>() {
        @Override
        public boolean give(EstateMaker estate, EnvironmentWish wish) {
          return estate.environments().give(wish);
        }

        @Override
        public void change(EstateMaker estate, EnvironmentWish wish) {
          estate.environments().change(wish);
        }
      };

  /** Services. */
  public static final Making<ServiceWish> SERVICE =
      new Making<>() {
        @Override
        public boolean give(EstateMaker estate, ServiceWish wish) {
          return estate.services().give(wish);
        }

        @Override
        public void change(EstateMaker estate, ServiceWish wish) {
          estate.services().give(wish);
        }
      };

  /** Components. */
  public static final Making<ComponentWish> COMPONENT =
      new Making<>() {
        @Override
        public boolean give(EstateMaker estate, ComponentWish wish) {
          return estate.components().give(wish);
        }

        @Override
        public void change(EstateMaker estate, ComponentWish wish) {
          estate.components().change(wish);
        }
      };

  private Makings() {}

  private record OfTemplates(Function<EstateMaker, TemplateMaker> maker)
      implements Making<TemplateWish> {

    @Override
    public boolean give(EstateMaker estate, TemplateWish wish) {
      return maker.apply(estate).give(wish);
    }

    @Override
    public void change(EstateMaker estate, TemplateWish wish) {
      if (wish.ending() instanceof Ending.Success) {
        maker.apply(estate).give(wish);
      } else {
        maker.apply(estate).registerAnother(wish);
      }
    }
  }
}
