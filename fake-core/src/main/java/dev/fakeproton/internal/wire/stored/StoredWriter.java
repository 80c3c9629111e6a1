package dev.fakeproton.internal.wire.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Type;

/** Writes values as JSON: two spaces deeper at each level, a member or item in each line. */
public final class StoredWriter implements AutoCloseable {

  private final JsonGenerator json;
  private final Forms forms;

  /** Writes to {@code target}, which is closed in the end. */
  public StoredWriter(Writer target, Forms forms) {
    this.forms = forms;
    try {
      json = new JsonFactory().createGenerator(target);
      json.setPrettyPrinter(new Layout());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Layout extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;

    Layout() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      indentArraysWith(lines);
      indentObjectsWith(lines);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
      generator.writeRaw(": ");
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
      return new Layout();
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Begins an object: a member, or where there is none around it, the whole. */
  public void begin(String... name) {
    write(
        () -> {
          for (String member : name) {
            json.writeFieldName(member);
          }
          json.writeStartObject();
        });
  }

  /** Ends the object that was begun last. */
  public void end() {
    write(json::writeEndObject);
  }

  /** Begins a list of rows. */
  public void beginRows(String name) {
    write(
        () -> {
          json.writeFieldName(name);
          json.writeStartArray();
        });
  }

  /** Ends a list of rows. */
  public void endRows() {
    write(json::writeEndArray);
  }

  /** A member, if it is one that is not left out. */
  public void member(String name, Type type, Object value) {
    Form form = forms.of(type);
    write(
        () -> {
          if (!form.isLeftOut(value)) {
            json.writeFieldName(name);
            form.write(json, value);
          }
        });
  }

  /**
   * A row.
   *
   * @param position its position; 0 where it need not be told
   */
  public void row(Type type, long position, Object value) {
    Form.OfObject form = (Form.OfObject) forms.of(type);
    write(
        () -> {
          json.writeStartObject();
          if (position > 0) {
            json.writeNumberField(StoredReader.POSITION, position);
          }
          form.writeMembers(json, value);
          json.writeEndObject();
        });
  }

  @Override
  public void close() {
    write(
        () -> {
          json.writeRaw("\n");
          json.close();
        });
  }
}
