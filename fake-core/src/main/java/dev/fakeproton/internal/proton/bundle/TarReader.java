package dev.fakeproton.internal.proton.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Reads gzipped tar archives: plain files with their names in the old, the POSIX (ustar, pax) and
 * the GNU form. Small enough to be its own, instead of a library that every user would inherit.
 *
 * <p>What a broken or hostile archive can cost is bounded: see {@link #LARGEST}.
 */
final class TarReader {

  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;

  /** Bytes after unpacking, all files together. Some ten times what good archives unpack to. */
  static final int LARGEST = 100 << 20;

  private final InputStream in;
  private int bytesLeft;
  private String longName = "";

  private TarReader(InputStream in, int largest) {
    this.in = in;
    this.bytesLeft = largest;
  }

  /**
   * The files of an archive by their paths; of several of one path it is the last.
   *
   * @throws IOException if it is no such archive
   */
  static Map<String, byte[]> read(byte[] archive) throws IOException {
    return read(archive, LARGEST);
  }

  /** As {@link #read(byte[])}, with a bound of the caller's. */
  static Map<String, byte[]> read(byte[] archive, int largest) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(archive))) {
      return new TarReader(in, largest).files();
    }
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] header = take(BLOCK);
    while (header.length == BLOCK && header[0] != 0) {
      checkSum(header);
      byte[] content = takeAll(size(header));
      takeAll((BLOCK - content.length % BLOCK) % BLOCK);
      char type = (char) header[156];
      if (type == 'L') {
        longName = text(content, 0, content.length);
      } else if (type == 'x') {
        longName = pathIn(new String(content, UTF_8));
      } else {
        if (type == '0' || type == 0 || type == '7') {
          files.put(name(header), content);
        }
        longName = "";
      }
      header = take(BLOCK);
    }
    if (header.length != BLOCK && (header.length != 0 || files.isEmpty())) {
      throw new IOException("no end of archive");
    }
    return files;
  }

  private String name(byte[] header) {
    if (!longName.isEmpty()) {
      return longName;
    }
    String name = text(header, 0, 100);
    boolean posix = text(header, 257, 5).equals("ustar") && header[262] == 0;
    String prefix = posix ? text(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** Records of the form {@code length key=value}, each with a line break. */
  private String pathIn(String records) {
    return records
        .lines()
        .map(record -> record.substring(record.indexOf(' ') + 1))
        .filter(record -> record.startsWith("path="))
        .map(record -> record.substring("path=".length()))
        .findFirst()
        .orElse(longName);
  }

  private static void checkSum(byte[] header) throws IOException {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : header[i] & 0xff;
    }
    if (sum != octal(header, CHECKSUM, 8)) {
      throw new IOException("a header's checksum is wrong");
    }
  }

  private static int size(byte[] header) throws IOException {
    long size = octal(header, 124, 12);
    if (size > LARGEST) {
      throw new IOException("a file is too large");
    }
    return (int) size;
  }

  private static long octal(byte[] header, int from, int length) throws IOException {
    try {
      return Long.parseLong(text(header, from, length).strip(), 8);
    } catch (NumberFormatException notOctal) {
      throw new IOException("a header has no octal number where one must be", notOctal);
    }
  }

  private static String text(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, UTF_8);
  }

  private byte[] takeAll(int length) throws IOException {
    byte[] bytes = take(length);
    if (bytes.length != length) {
      throw new IOException("the archive ends in a file");
    }
    return bytes;
  }

  private byte[] take(int length) throws IOException {
    bytesLeft -= length;
    if (bytesLeft < 0) {
      throw new IOException("the archive unpacks to too much");
    }
    return in.readNBytes(length);
  }
}
