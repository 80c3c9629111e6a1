package dev.fakeproton.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The public API of a package as text: every public or protected type and member, but nothing below
 * a package named {@code internal}.
 *
 * <p>The same classes give the same text on every JDK and in every locale.
 */
public final class PublicApi {

  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "values", "valueOf");

  private static final List<Class<?>> SAID_BY_THE_SORT =
      Arrays.asList(null, Object.class, Enum.class, Record.class);

  private PublicApi() {}

  /** The API of the package of {@code anchor} and of the packages below it, in its module. */
  public static String of(Class<?> anchor) {
    return classFiles(anchor)
        .map(name -> load(name, anchor))
        .filter(PublicApi::isVisible)
        .sorted(Comparator.comparing(Class::getName))
        .map(PublicApi::describe)
        .collect(joining("\n"));
  }

  private static Stream<String> classFiles(Class<?> anchor) {
    Path root = rootOf(anchor);
    Path start = root.resolve(anchor.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .filter(name -> !name.contains("/internal/"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path rootOf(Class<?> anchor) {
    try {
      Path root = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isDirectory(root)) {
        throw new IllegalStateException(
            "%s comes from %s: the API is read from a directory of classes, in the module's own tests"
                .formatted(anchor, root));
      }
      return root;
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Class<?> load(String name, Class<?> anchor) {
    try {
      return Class.forName(name, false, anchor.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isVisible(Class<?> type) {
    return isVisible(type.getModifiers())
        && !type.isSynthetic()
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String describe(Class<?> type) {
    return header(type) + "\n" + members(type).map(line -> "  " + line + "\n").collect(joining());
  }

  private static String header(Class<?> type) {
    int modifiers = type.getModifiers() & ~(Modifier.INTERFACE | Modifier.ABSTRACT);
    boolean isAbstract = Modifier.isAbstract(type.getModifiers()) && !type.isInterface();
    String extended =
        SAID_BY_THE_SORT.contains(type.getSuperclass()) || hasHiddenParent(type)
            ? ""
            : " extends " + type.getGenericSuperclass().getTypeName();
    String implemented =
        type.getInterfaces().length == 0
            ? ""
            : (type.isInterface() ? " extends " : " implements ")
                + names(type.getGenericInterfaces());
    return Modifier.toString(modifiers)
        + (isAbstract ? " abstract" : "")
        + (type.isSealed() ? " sealed " : " ")
        + sort(type)
        + " "
        + type.getName()
        + parameters(type)
        + extended
        + implemented;
  }

  private static String sort(Class<?> type) {
    if (type.isAnnotation()) {
      return "@interface";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    return type.isRecord() ? "record" : "class";
  }

  private static String parameters(Class<?> type) {
    String generics =
        type.getTypeParameters().length == 0 ? "" : "<" + names(type.getTypeParameters()) + ">";
    return type.isRecord()
        ? generics
            + Arrays.stream(type.getRecordComponents())
                .map(PublicApi::component)
                .collect(joining(", ", "(", ")"))
        : generics;
  }

  private static String component(RecordComponent component) {
    return component.getGenericType().getTypeName() + " " + component.getName();
  }

  private static String names(Type[] types) {
    return Arrays.stream(types).map(Type::getTypeName).collect(joining(", "));
  }

  /** Constants in their order; everything else by name, because a JVM promises no order. */
  private static Stream<String> members(Class<?> type) {
    Stream<String> constants =
        type.isEnum()
            ? Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
            : Stream.of();
    List<String> others =
        Stream.of(
                Arrays.stream(type.getDeclaredFields())
                    .filter(field -> isVisible(field.getModifiers()) && !field.isEnumConstant())
                    .map(Field::toGenericString),
                executables(type.getDeclaredConstructors()),
                executables(type.getDeclaredMethods()),
                fromHiddenParents(type))
            .flatMap(lines -> lines)
            .sorted()
            .toList();
    return Stream.concat(constants, others.stream());
  }

  /** What a type has from superclasses that users cannot name belongs to the type itself. */
  private static Stream<String> fromHiddenParents(Class<?> type) {
    return Stream.<Class<?>>iterate(
            type, PublicApi::hasHiddenParent, hidden -> hidden.getSuperclass())
        .map(Class::getSuperclass)
        .flatMap(
            parent ->
                executables(parent.getDeclaredMethods())
                    .map(line -> line.replace(parent.getName() + ".", type.getName() + ".")));
  }

  private static boolean hasHiddenParent(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    return parent != null && !isVisible(parent) && !SAID_BY_THE_SORT.contains(parent);
  }

  private static Stream<String> executables(Executable[] executables) {
    return Arrays.stream(executables)
        .filter(executable -> isVisible(executable.getModifiers()) && !executable.isSynthetic())
        .filter(
            executable ->
                executable instanceof Constructor
                    || !OF_EVERY_OBJECT.contains(executable.getName()))
        .map(PublicApi::signature);
  }

  private static String signature(Executable executable) {
    String deprecated = executable.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    return deprecated + executable.toGenericString();
  }
}
