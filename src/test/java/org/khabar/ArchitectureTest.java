package org.khabar;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The map of the packages, which point one way, and what each may know of the world outside. */
@AnalyzeClasses(packages = "org.khabar", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** A package a line and those that it may use, which stand above it. */
  private static final String MAP =
      """
      library:
      table:
      letter: table
      learn: library
      text: letter
      token: learn letter table text
      syntax: learn library table text token
      entity: text
      name: entity learn table text token
      coreference: entity name table text token
      match: coreference entity
      time: table text
      event: text
      extraction: coreference entity event learn name syntax table text time token
      khabar: coreference entity event extraction learn name syntax table text time token
      link: coreference entity khabar table text
      romanize: coreference entity table text
      resolve: entity event khabar match text
      output: entity event khabar library resolve romanize text token
      corenlp: entity name text token
      opennlp: entity name text token
      spark: entity event khabar library match output resolve romanize
      eval: entity event extraction khabar learn text token
      cli: coreference entity eval extraction khabar learn library link match name output \
      resolve romanize syntax text time token
      """;

  private static final Set<String> EXPORTED = exported();

  @ArchTest static final ArchRule packagesUseOnlyWhatTheMapSays = map();

  @ArchTest
  static final ArchRule noPackagesUseEachOther =
      slices().matching("org.khabar.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule usersSeeOnlyTypesThatTheyCanName =
      members()
          .that(areSeenByUsers())
          .should(
              have(
                  DescribedPredicate.describe(
                      "only types that are seen, too",
                      (JavaMember member) ->
                          member.getAllInvolvedRawTypes().stream()
                              .map(JavaClass::getBaseComponentType)
                              .allMatch(ArchitectureTest::canBeNamed))));

  @ArchTest
  static final ArchRule usersInheritNothing =
      classes()
          .that(
              DescribedPredicate.describe(
                  "are seen by users", (JavaClass type) -> isExported(type) && isOpen(type)))
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith("org.jspecify.annotations.NullMarked");

  @ArchTest
  static final ArchRule coreNlpIsLeftOutWithOneEngine =
      only("(corenlp|syntax\\.CoreNlp).*", "edu.stanford..");

  @ArchTest
  static final ArchRule rdf4jIsLeftOutWithTwoFormats =
      only("output\\.(Graph|JsonLd|Turtle).*", "org.eclipse.rdf4j..");

  @ArchTest
  static final ArchRule theCommandLineHasItsLibraries =
      only("(cli\\.|spark\\.Job).*", "picocli..", "me.tongfei..", "com.github.luben..");

  @ArchTest
  static final ArchRule trainingUnpacks = only("learn\\.UnlabelledNews.*", "org.tukaani..");

  @ArchTest
  static final ArchRule sparkIsLeftOutWithItsPackage =
      only("spark\\..*", "org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule openNlpSplitsSentencesAndFitsWeights =
      only("(learn|opennlp|token)\\..*", "opennlp..");

  @ArchTest
  static final ArchRule jsonStaysAtTheEnds =
      only("(cli|learn|output|resolve)\\..*", "com.fasterxml..");

  @ArchTest
  static final ArchRule onlyProgramsEndTheProcess =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.khabar\\.(cli\\.(Main|Start)|spark\\.Job)")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule onlyProgramsPrint =
      noClasses()
          .that()
          .haveNameNotMatching("org\\.khabar\\.(cli\\..*|spark\\.Job)")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule onlyCoreNlpsParserComesFromSerializedObjects =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.khabar.syntax.CoreNlpModels")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class);

  @ArchTest
  static final ArchRule onlySparkSerializesObjects =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.khabar.spark")
          .and()
          .areNotEnums()
          .and()
          .areNotAssignableTo(Throwable.class)
          .and()
          .areNotAssignableTo(CharacterEscapes.class)
          .should()
          .beAssignableTo(Serializable.class);

  @ArchTest
  static final ArchRule nothingGlobalChanges =
      fields().that().areStatic().should().beFinal().andShould().notHaveRawType(ThreadLocal.class);

  private static ArchRule map() {
    LayeredArchitecture map =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .ensureAllClassesAreContainedInArchitecture();
    for (String line : MAP.lines().toList()) {
      List<String> names =
          Splitter.on(CharMatcher.anyOf(": ")).omitEmptyStrings().splitToList(line);
      String name = names.get(0);
      map = map.layer(name).definedBy(name.equals("khabar") ? "org.khabar" : "org.khabar." + name);
      String[] used = names.subList(1, names.size()).toArray(String[]::new);
      map =
          used.length == 0
              ? map.whereLayer(name).mayNotAccessAnyLayer()
              : map.whereLayer(name).mayOnlyAccessLayers(used);
    }
    return map.as("packages should use only what the map says");
  }

  /** Only classes whose names below {@code org.khabar} match may touch a library's packages. */
  private static ArchRule only(String users, String... library) {
    return noClasses()
        .that()
        .haveNameNotMatching("org\\.khabar\\." + users)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library);
  }

  private static DescribedPredicate<JavaMember> areSeenByUsers() {
    return DescribedPredicate.describe(
        "are seen by users",
        member ->
            isOpen(member.getModifiers())
                && isExported(member.getOwner())
                && isOpen(member.getOwner()));
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isOpen(JavaClass type) {
    return isOpen(type.getModifiers())
        && type.getEnclosingClass().map(ArchitectureTest::isOpen).orElse(true);
  }

  private static boolean isExported(JavaClass type) {
    return EXPORTED.contains(type.getPackageName());
  }

  private static boolean canBeNamed(JavaClass type) {
    return !type.getPackageName().startsWith("org.khabar") || (isExported(type) && isOpen(type));
  }

  /** What {@code module-info.java} exports, and the package that is for the class path only. */
  private static Set<String> exported() {
    try {
      String module = Files.readString(Path.of("src/main/java/module-info.java"));
      return Stream.concat(
              Pattern.compile("exports ([\\w.]+);").matcher(module).results().map(m -> m.group(1)),
              Stream.of("org.khabar.spark"))
          .collect(toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
