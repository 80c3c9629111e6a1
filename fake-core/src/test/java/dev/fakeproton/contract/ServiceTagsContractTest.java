package dev.fakeproton.contract;

import static dev.fakeproton.testing.Refusals.assertConflict;
import static dev.fakeproton.testing.Refusals.assertInvalid;
import static dev.fakeproton.testing.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeproton.Progression;
import dev.fakeproton.testing.Evidence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.proton.model.Tag;

/** Tags of services, instances and components, and which of them go from one to another. */
class ServiceTagsContractTest extends ServiceContract {

  private static final String ARN = "arn:aws:proton:us-east-1:123456789012:";
  private static final String SHOP = ARN + "service/shop";
  private static final String DEV = SHOP + "/service-instance/dev";
  private static final String LIVE = SHOP + "/service-instance/live";
  private static final String BUCKET = ARN + "component/bucket";
  private static final Tag TEAM = tag("team", "shop");

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static Tag[] numbered(int number) {
    return IntStream.range(0, number).mapToObj(i -> tag("key" + i, "v")).toArray(Tag[]::new);
  }

  private List<String> list(String arn) {
    return proton.listTagsForResource(r -> r.resourceArn(arn)).tags().stream()
        .map(tag -> tag.key() + "=" + tag.value())
        .toList();
  }

  private List<String> customerTags(String arn) {
    return list(arn).stream().filter(tag -> !tag.startsWith("aws:")).toList();
  }

  private void put(String arn, Tag... tags) {
    proton.tagResource(r -> r.resourceArn(arn).tags(tags));
  }

  /** The service {@code shop}, tagged, with the instance {@code dev}. */
  private void createShop(Tag... tags) {
    proton.createService(
        r ->
            r.name("shop")
                .templateName("job")
                .templateMajorVersion("1")
                .spec(jobSpecOf("dev"))
                .tags(tags));
  }

  private void addLive(Tag... tags) {
    proton.createServiceInstance(
        r -> r.serviceName("shop").name("live").spec(jobSpecOf("live")).tags(tags));
  }

  private void createBucket(boolean attached, Tag... tags) {
    proton.createComponent(
        r ->
            r.name("bucket")
                .manifest(MANIFEST)
                .templateFile("file")
                .environmentName("prod")
                .serviceName(attached ? "shop" : null)
                .serviceInstanceName(attached ? "dev" : null)
                .tags(tags));
  }

  @Nested
  class Managed {

    @BeforeEach
    void makeAService() {
      createShop();
    }

    @Test
    @Evidence("OURS services.md 9.3")
    void onAServiceAreAccountServiceAndTemplate() {
      assertThat(list(SHOP))
          .containsExactly(
              "aws:proton:account=123456789012",
              "aws:proton:service=" + SHOP,
              "aws:proton:template=" + ARN + "service-template/job");
    }

    @Test
    @Evidence("OBS UG:resources; generated tfvars in allamand/eks-blueprints-for-proton")
    void onAnInstanceAreAllItHangsOn() {
      assertThat(list(DEV))
          .containsExactly(
              "aws:proton:account=123456789012",
              "aws:proton:environment=" + ARN + "environment/prod",
              "aws:proton:service=" + SHOP,
              "aws:proton:service-instance=" + DEV,
              "aws:proton:template=" + ARN + "service-template/job");
    }

    @Test
    @Evidence("OURS services.md 9.3")
    void onADetachedComponentAreAccountComponentAndEnvironment() {
      createBucket(false);

      assertThat(list(BUCKET))
          .containsExactly(
              "aws:proton:account=123456789012",
              "aws:proton:component=" + BUCKET,
              "aws:proton:environment=" + ARN + "environment/prod");
    }

    @Test
    @Evidence("OURS services.md 9.3: while attached at creation")
    void onAComponentAreItsFirstServiceAndInstanceEverAfter() {
      createBucket(true);
      assertThat(list(BUCKET))
          .contains("aws:proton:service=" + SHOP, "aws:proton:service-instance=" + DEV);
      proton.updateComponent(
          r ->
              r.name("bucket")
                  .deploymentType("CURRENT_VERSION")
                  .serviceName("")
                  .serviceInstanceName(""));

      assertThat(list(BUCKET)).contains("aws:proton:service-instance=" + DEV).hasSize(5);
    }
  }

  @Nested
  class Inheritance {

    @Test
    @Evidence("DOC UG:resources: from the service to its instances")
    void reachesTheInstancesThatCreateServiceMakes() {
      createShop(TEAM);

      assertThat(customerTags(SHOP)).containsExactly("team=shop");
      assertThat(customerTags(DEV)).containsExactly("team=shop");
    }

    @Test
    @Evidence("DOC UG:ag-svc-update: new instances get the service's tags")
    void reachesTheInstancesThatUpdateServiceAdds() {
      createShop(TEAM);
      put(SHOP, tag("stage", "all"));
      proton.updateService(r -> r.name("shop").spec(jobSpecOf("dev", "live")));

      assertThat(customerTags(LIVE)).containsExactly("stage=all", "team=shop");
      assertThat(customerTags(DEV)).containsExactly("team=shop");
    }

    @Test
    @Evidence("DOC UG:resources; OURS the request's tags win")
    void givesWayToTheTagsOfCreateServiceInstance() {
      createShop(TEAM, tag("stage", "all"));
      addLive(tag("stage", "live"), tag("own", "x"));

      assertThat(customerTags(LIVE)).containsExactly("own=x", "stage=live", "team=shop");
    }

    @Test
    @Evidence("DOC UG:resources: tags of siblings are not copied, parents change nothing later")
    void endsWithTheCreation() {
      createShop(TEAM);
      put(DEV, tag("own", "x"));
      addLive();
      proton.untagResource(r -> r.resourceArn(SHOP).tagKeys("team"));

      assertThat(customerTags(SHOP)).isEmpty();
      assertThat(customerTags(DEV)).containsExactly("own=x", "team=shop");
      assertThat(customerTags(LIVE)).containsExactly("team=shop");
    }

    @Test
    @Evidence("OURS services.md 9.4: environments' and templates' tags do not flow to these")
    void doesNotComeFromTemplatesOrEnvironments() {
      put(ARN + "service-template/job", TEAM);
      put(ARN + "environment/prod", tag("stage", "prod"));
      createShop();
      createBucket(true);

      assertThat(customerTags(SHOP)).isEmpty();
      assertThat(customerTags(DEV)).isEmpty();
      assertThat(customerTags(BUCKET)).isEmpty();
    }

    @Test
    @Evidence("OURS services.md 9.4: to instances only")
    void doesNotReachComponents() {
      createShop(TEAM);
      createBucket(true, tag("own", "x"));

      assertThat(customerTags(BUCKET)).containsExactly("own=x");
    }

    @Test
    @Evidence("DOC UG:resources: 50 per resource; OURS the kind, inherited ones count")
    void countsTowardsTheFifty() {
      createShop(numbered(50));

      assertInvalid(() -> addLive(TEAM)).contains("51", "50");
      assertNotFound(() -> instance("shop", "live"));
      assertThat(service("shop").spec()).doesNotContain("live");
      addLive(tag("key0", "new"));
      assertThat(customerTags(LIVE)).hasSize(50).contains("key0=new");
    }
  }

  @Nested
  class Changes {

    @ParameterizedTest
    @ValueSource(strings = {SHOP, DEV, BUCKET})
    @Evidence("DOC UG:resources, these can be tagged; ruling 11, tags are no modification")
    void addReplaceAndRemove(String arn) {
      createShop();
      createBucket(true);
      var before = service("shop");
      put(arn, TEAM, tag("stage", "all"));
      put(arn, tag("team", "web"));
      proton.untagResource(r -> r.resourceArn(arn).tagKeys("stage", "nothing"));

      assertThat(customerTags(arn)).containsExactly("team=web");
      assertThat(service("shop")).isEqualTo(before);
      assertInvalid(() -> put(arn, tag("aws:team", "x"))).contains("aws:team");
      assertInvalid(() -> put(arn, numbered(50))).contains("51");
    }

    @Test
    @Evidence("DOC UG:resources does not list pipelines; OURS the kind")
    void areRefusedOnAPipeline() {
      createService("store", "dev");
      String arn = pipeline("store").arn();

      assertInvalid(() -> put(arn, TEAM)).contains(arn);
      assertInvalid(() -> list(arn)).contains(arn);
    }

    @Test
    @Evidence("OURS a conflict is declared, its cause undocumented")
    void areRefusedWhileTheThingIsBeingDeleted() {
      createShop();
      createBucket(false);
      fake.progress(Progression.manually());
      proton.deleteService(r -> r.name("shop"));
      proton.deleteComponent(r -> r.name("bucket"));

      for (String arn : List.of(SHOP, DEV, BUCKET)) {
        assertConflict(() -> put(arn, TEAM)).contains(arn);
        assertConflict(() -> proton.untagResource(r -> r.resourceArn(arn).tagKeys("team")));
        assertThat(list(arn)).isNotEmpty();
      }
    }

    @Test
    @Evidence("INF tags go with their resource")
    void areGoneWithTheThing() {
      createShop(TEAM);
      createBucket(false, TEAM);
      proton.deleteService(r -> r.name("shop"));
      proton.deleteComponent(r -> r.name("bucket"));
      for (String arn : List.of(SHOP, DEV, BUCKET)) {
        assertNotFound(() -> list(arn)).contains(arn);
      }
      createShop();
      createBucket(false);

      assertThat(customerTags(SHOP)).isEmpty();
      assertThat(customerTags(DEV)).isEmpty();
      assertThat(customerTags(BUCKET)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "service/shop/service-instance/nothing",
          "service/shop/service-instance",
          "service/shop/service-instance/dev/more",
          "service/shop/other/dev",
          "component/nothing",
          "component/bucket/more"
        })
    @Evidence("DOC API declares it")
    void doNotFindWhatIsNotThere(String resource) {
      createShop();
      createBucket(false);

      assertNotFound(() -> put(ARN + resource, TEAM)).contains(resource);
    }

    @Test
    @Evidence("OURS ruling 1: tags are compared as a set, services.md 9.2 the rules of keys")
    void ofCreatesAreChecked() {
      createShop(TEAM, tag("stage", "all"));
      createShop(tag("stage", "all"), TEAM);

      assertInvalid(() -> createShop(TEAM)).isEqualTo("Idempotent parameter mismatch");
      assertInvalid(() -> addLive(tag("aws:x", "y"))).contains("aws:x");
      assertInvalid(() -> createBucket(false, TEAM, TEAM)).contains("'team'");
    }
  }
}
