package dev.fakeproton.internal.proton.sync;

import dev.fakeproton.internal.proton.bundle.TemplateBundle;
import dev.fakeproton.internal.wire.stored.StoredAs;
import java.math.BigInteger;
import java.util.SortedMap;

/**
 * The directory of a major version of a template, such as {@code templates/vpc/v1}.
 *
 * @param path its path in the repository
 * @param major the major version
 * @param files the files in it and below, by their paths in it
 * @param bundle the same, as registration checks it
 * @param registration what it says for a service template; of an environment template nobody asks
 */
record MajorDirectory(
    String path,
    BigInteger major,
    SortedMap<String, String> files,
    TemplateBundle bundle,
    TemplateRegistration registration)
    implements StoredAs<MajorDirectory.Form> {

  /** What is stored of it. */
  record Form(String path, BigInteger major, SortedMap<String, String> files) {}

  static MajorDirectory restored(Form form) {
    return new MajorDirectory(form.path(), form.major(), form.files());
  }

  @Override
  public Form stored() {
    return new Form(path, major, files);
  }

  MajorDirectory(String path, BigInteger major, SortedMap<String, String> files) {
    this(path, major, files, TemplateBundle.of(files), TemplateRegistration.in(files));
  }

  /** What makes a version is the files: all the rest follows from them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MajorDirectory directory && files.equals(directory.files);
  }

  @Override
  public int hashCode() {
    return files.hashCode();
  }
}
