package org.tallystick;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The folder names are the flow, and core is a function: no file, network, clock or log. */
class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.tallystick");

  /** A later one may use an earlier one, never the reverse. */
  private static final List<String> FLOW =
      List.of(
          "decisions",
          "reports",
          "language",
          "claims",
          "voices",
          "estimates",
          "conflicts",
          "doubts",
          "masking");

  private static DescribedPredicate<JavaClass> in(String folder) {
    return resideInAPackage("org.tallystick." + folder + "..");
  }

  @TestFactory
  Stream<DynamicTest> everyFolderOfTheFlowHoldsClasses() {
    return Stream.concat(FLOW.stream(), Stream.of("codebook"))
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder, () -> assertFalse(CORE.that(in(folder)).isEmpty(), folder)));
  }

  @TestFactory
  Stream<DynamicTest> noFolderUsesALaterOne() {
    return IntStream.range(0, FLOW.size() - 1)
        .mapToObj(
            i -> {
              String[] later =
                  FLOW.subList(i + 1, FLOW.size()).stream()
                      .map(folder -> "org.tallystick." + folder + "..")
                      .toArray(String[]::new);
              return DynamicTest.dynamicTest(
                  FLOW.get(i),
                  () ->
                      noClasses()
                          .that(in(FLOW.get(i)))
                          .should()
                          .dependOnClassesThat(resideInAnyPackage(later))
                          .check(CORE));
            });
  }

  @Test
  void theWholeFlowIsUsedByNoStageOfIt() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.tallystick")
        .should()
        .dependOnClassesThat(belongToAnyOf(Tallystick.class))
        .check(CORE);
  }

  @Test
  void theCodebookKnowsNobodyButTheException() {
    classes()
        .that(in("codebook"))
        .should()
        .onlyDependOnClassesThat(
            in("codebook")
                .or(belongToAnyOf(TallystickException.class))
                .or(resideInAnyPackage("java..", "org.snakeyaml..")))
        .check(CORE);
  }

  @Test
  void coreTouchesNoFileNetworkOrLog() {
    noClasses()
        .should()
        .dependOnClassesThat(
            belongToAnyOf(File.class)
                .or(nameMatching("java\\.io\\.(File.*|RandomAccessFile|Console)").forSubtype())
                .or(resideInAnyPackage("java.nio.file..", "java.net..", "java.util.logging..")))
        .check(CORE);
  }

  @Test
  void coreAsksNoClock() {
    noClasses()
        .should()
        .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callConstructor(java.util.Date.class)
        .orShould()
        .dependOnClassesThat(belongToAnyOf(Clock.class))
        .check(CORE);
  }

  @Test
  void theRulesSeeTheWholeOfCore() {
    assertFalse(CORE.that(alwaysTrue()).size() < 50, "only " + CORE.size() + " classes");
  }
}
