package dev.fakeproton.internal.proton.sync;

import java.math.BigInteger;
import java.util.SortedMap;

/**
 * The directory of a major version of a template, such as {@code templates/vpc/v1}.
 *
 * @param path its path in the repository
 * @param major the major version
 * @param files the files in it and below, by their paths in it; what a registration checks
 * @param registration what it says for a service template; of an environment template nobody asks
 */
record MajorDirectory(
    String path,
    BigInteger major,
    SortedMap<String, String> files,
    TemplateRegistration registration) {

  MajorDirectory(String path, BigInteger major, SortedMap<String, String> files) {
    this(path, major, files, TemplateRegistration.in(files));
  }
}
