package dev.fakeproton.internal.proton.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakeproton.internal.wire.stored.StoredAs;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template bundle whose content the fake knows, because a test supplied it (specification:
 * templates.md 6.1). Immutable.
 *
 * <p>It is read when it is made, so that what a registration does with it later is quick.
 */
public final class TemplateBundle implements StoredAs<TemplateBundle.Form> {

  /**
   * What is stored of it.
   *
   * @param defect why it cannot be looked into
   * @param files its files by their paths
   */
  record Form(Optional<String> defect, SortedMap<String, BundleFile> files) {}

  /** The file without which a directory is no bundle. */
  static final String SCHEMA = "schema/schema.yaml";

  /** Quota of the bundle as it lies in S3. */
  static final int LARGEST = 10 << 20;

  /** Quota of each file. */
  static final int LARGEST_FILE = 2 << 20;

  private final Optional<String> defect;
  private final NavigableMap<String, BundleFile> files;

  private TemplateBundle(Optional<String> defect, Map<String, byte[]> contents) {
    String root = root(contents.keySet());
    NavigableMap<String, BundleFile> below = new TreeMap<>();
    contents.forEach(
        (path, content) -> {
          if (path.startsWith(root)) {
            below.put(path.substring(root.length()), file(path, content));
          }
        });
    this.defect = defect;
    this.files = Collections.unmodifiableNavigableMap(below);
  }

  private TemplateBundle(Form form) {
    this.defect = form.defect();
    this.files = Collections.unmodifiableNavigableMap(new TreeMap<>(form.files()));
  }

  static TemplateBundle restored(Form form) {
    return new TemplateBundle(form);
  }

  @Override
  public Form stored() {
    return new Form(defect, files);
  }

  private static BundleFile file(String path, byte[] content) {
    boolean read = path.endsWith("schema.yaml") || path.endsWith("manifest.yaml");
    return read && content.length <= LARGEST_FILE
        ? BundleFile.read(content)
        : BundleFile.counted(content);
  }

  /**
   * A bundle of these files.
   *
   * @param files their paths and contents
   */
  public static TemplateBundle of(Map<String, String> files) {
    Map<String, byte[]> contents = new TreeMap<>();
    files.forEach((path, content) -> contents.put(normalized(path), content.getBytes(UTF_8)));
    long size = contents.values().stream().mapToLong(content -> content.length).sum();
    return size > LARGEST ? tooLarge() : new TemplateBundle(Optional.empty(), contents);
  }

  /** A bundle in an archive, which may be good or not: registration will tell. */
  public static TemplateBundle ofArchive(byte[] archive) {
    if (archive.length > LARGEST) {
      return tooLarge();
    }
    try {
      Map<String, byte[]> contents = new TreeMap<>();
      TarReader.read(archive).forEach((path, content) -> contents.put(normalized(path), content));
      return new TemplateBundle(Optional.empty(), contents);
    } catch (IOException noArchive) {
      return defective("Template bundle is not a valid gzipped tar archive");
    }
  }

  /** A bundle that is not where it should be. */
  static TemplateBundle inaccessible(String bucket, String key) {
    return defective("Unable to access template bundle s3://%s/%s".formatted(bucket, key));
  }

  private static TemplateBundle tooLarge() {
    return defective("Template bundle exceeds the maximum size of 10 MB");
  }

  private static TemplateBundle defective(String defect) {
    return new TemplateBundle(Optional.of(defect), Map.of());
  }

  private static String normalized(String path) {
    return Arrays.stream(path.split("/"))
        .filter(name -> !name.isEmpty() && !name.equals("."))
        .collect(Collectors.joining("/"));
  }

  /**
   * The directory in which the bundle lies in its archive, with a slash at its end: the shallowest
   * that holds a schema in its place, or where none does, a manifest.
   */
  private static String root(Set<String> paths) {
    Stream<String> manifests =
        Arrays.stream(BundleKind.Part.values()).map(BundleKind.Part::manifest);
    return Stream.concat(Stream.of(SCHEMA), manifests)
        .flatMap(landmark -> shallowest(paths, landmark).stream())
        .findFirst()
        .orElse("");
  }

  private static Optional<String> shallowest(Set<String> paths, String landmark) {
    return paths.stream()
        .filter(path -> path.equals(landmark) || path.endsWith("/" + landmark))
        .map(path -> path.substring(0, path.length() - landmark.length()))
        .min(
            Comparator.comparingLong(TemplateBundle::depth)
                .thenComparing(Comparator.naturalOrder()));
  }

  private static long depth(String directory) {
    return directory.chars().filter(character -> character == '/').count();
  }

  /** Why it cannot even be looked into. */
  Optional<String> defect() {
    return defect;
  }

  Optional<BundleFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The files in this directory and below, by their paths in it. */
  NavigableMap<String, BundleFile> in(String directory) {
    NavigableMap<String, BundleFile> below = new TreeMap<>();
    files.tailMap(directory, true).entrySet().stream()
        .takeWhile(file -> file.getKey().startsWith(directory))
        .forEach(file -> below.put(file.getKey().substring(directory.length()), file.getValue()));
    return below;
  }

  /** The number of its files. */
  int size() {
    return files.size();
  }
}
