package dev.fakeproton.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fakeproton.FakeProton;

/** What the rules are about, read once for all of them: that takes seconds. */
final class Product {

  /** All classes of the product and none of its tests. */
  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackagesOf(FakeProton.class);

  private Product() {}
}
