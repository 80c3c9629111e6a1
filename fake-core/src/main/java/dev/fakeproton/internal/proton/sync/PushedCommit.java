package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.wire.stored.StoredAs;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A commit that a test has pushed: the whole tree of a branch, without the history of git.
 * Immutable.
 *
 * <p>It is looked through when it is made, outside of the world's lock, so that what a sync does
 * with it later is quick.
 */
public final class PushedCommit implements StoredAs<PushedCommit.Form> {

  /** What is stored of it. */
  record Form(String sha, SortedMap<String, String> files) {}

  /** As file systems have it; git has no limit, but no repository comes near this one. */
  private static final int LONGEST_PATH = 4_096;

  private static final int LONGEST_SHOWN = 60;

  private static final Pattern MAJOR = Pattern.compile("v(0|[1-9][0-9]{0,19})");

  /** Which directory of a name is found first: the shallowest, then the first of the alphabet. */
  private static final Comparator<String> SEARCH_ORDER =
      Comparator.comparingLong(PushedCommit::depth).thenComparing(Comparator.naturalOrder());

  private final String sha;
  private final NavigableMap<String, String> files;
  private final Map<String, TreeSet<String>> directoriesByName = new HashMap<>();
  private final Map<String, NavigableMap<BigInteger, MajorDirectory>> majors = new HashMap<>();
  private final Map<String, OpsFile> opsFiles = new HashMap<>();
  private final Map<String, SpecFile> specFiles = new HashMap<>();

  private PushedCommit(String sha, NavigableMap<String, String> files) {
    this.sha = sha;
    this.files = files;
    files.keySet().forEach(this::addDirectoriesAbove);
    directoriesByName.values().stream().flatMap(Collection::stream).forEach(this::addMajor);
    files.forEach(this::addDocuments);
  }

  /**
   * A commit.
   *
   * @param files all files of the tree: their paths and contents
   * @throws IllegalArgumentException if two paths name the same file, or one names none, or is
   *     longer than 4096 characters
   */
  public static PushedCommit of(String sha, Map<String, String> files) {
    NavigableMap<String, String> tree = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          String file = file(path);
          if (tree.put(file, content) != null) {
            throw new IllegalArgumentException("there are two files '%s'".formatted(file));
          }
        });
    return new PushedCommit(sha, Collections.unmodifiableNavigableMap(tree));
  }

  private static String file(String path) {
    String file = normalized(path);
    if (file.isEmpty() || path.endsWith("/") || Arrays.asList(file.split("/")).contains("..")) {
      throw new IllegalArgumentException("'%s' is no path of a file".formatted(path));
    }
    if (file.length() > LONGEST_PATH) {
      throw new IllegalArgumentException(
          "'%s…' is no path of a file: it has more than %s characters"
              .formatted(file.substring(0, LONGEST_SHOWN), LONGEST_PATH));
    }
    return file;
  }

  static PushedCommit restored(Form form) {
    return of(form.sha(), form.files());
  }

  @Override
  public Form stored() {
    return new Form(sha, files);
  }

  /** A path without the slashes and dots that mean nothing. */
  static String normalized(String path) {
    return Arrays.stream(path.split("/"))
        .filter(name -> !name.isEmpty() && !name.equals("."))
        .collect(Collectors.joining("/"));
  }

  private void addDirectoriesAbove(String path) {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String directory = path.substring(0, end);
      directoriesByName
          .computeIfAbsent(lastName(directory), unused -> new TreeSet<>(SEARCH_ORDER))
          .add(directory);
    }
  }

  private void addMajor(String directory) {
    Matcher major = MAJOR.matcher(lastName(directory));
    int end = directory.lastIndexOf('/');
    if (end > 0 && major.matches()) {
      BigInteger number = new BigInteger(major.group(1));
      majors
          .computeIfAbsent(directory.substring(0, end), unused -> new TreeMap<>())
          .put(number, new MajorDirectory(directory, number, filesIn(directory)));
    }
  }

  /** Most files are neither, which their text shows at a glance. */
  private void addDocuments(String path, String text) {
    if (OpsFile.isLikely(text)) {
      opsFiles.put(path, OpsFile.of(path, text));
    }
    if (SpecFile.isLikely(text)) {
      specFiles.put(path, SpecFile.of(path, text));
    }
  }

  private NavigableMap<String, String> filesIn(String directory) {
    NavigableMap<String, String> below = new TreeMap<>();
    String prefix = directory + "/";
    // In the order of characters, 0 follows the slash.
    files
        .subMap(prefix, true, directory + "0", false)
        .forEach((path, content) -> below.put(path.substring(prefix.length()), content));
    return Collections.unmodifiableNavigableMap(below);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static long depth(String path) {
    return path.chars().filter(character -> character == '/').count();
  }

  /** The id of the commit. */
  String sha() {
    return sha;
  }

  /** What a file says as an ops file; that it is not there, if so. */
  OpsFile ops(String path) {
    String normalized = normalized(path);
    OpsFile file = opsFiles.get(normalized);
    if (file != null) {
      return file;
    }
    boolean there = files.containsKey(normalized);
    return OpsFile.bad(there ? OpsFile.unlikely(path) : missing(path));
  }

  /** What a file says as the spec of an instance; that it is not there, if so. */
  SpecFile spec(String path) {
    String normalized = normalized(path);
    SpecFile file = specFiles.get(normalized);
    if (file != null) {
      return file;
    }
    boolean there = files.containsKey(normalized);
    return SpecFile.unreadable(there ? SpecFile.unlikely(path) : missing(path));
  }

  private String missing(String path) {
    return "There is no file '%s' in commit %s.".formatted(path, sha);
  }

  /**
   * The directories of the major versions of a template, by number; none if it is not there.
   *
   * @param subdirectory where to look, below or exactly there; empty for the whole tree
   */
  SortedMap<BigInteger, MajorDirectory> majorsOf(String template, String subdirectory) {
    String root = normalized(subdirectory);
    return directoriesByName.getOrDefault(template, new TreeSet<>()).stream()
        .filter(found -> root.isEmpty() || found.equals(root) || found.startsWith(root + "/"))
        .findFirst()
        .flatMap(directory -> Optional.ofNullable(majors.get(directory)))
        .orElse(Collections.emptyNavigableMap());
  }
}
