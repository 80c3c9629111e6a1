package dev.fakeproton.internal.proton.spec;

import dev.fakeproton.internal.wire.stored.StoredAs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.proton.model.ProtonException;

/**
 * The spec of a service: the inputs of its pipeline, and its instances in order (specification:
 * services.md 2, templates.md 7.2). Immutable.
 *
 * <p>A spec that was changed or resolved has a text of its own, in block form, that keeps the order
 * of the keys and also those that mean nothing to Proton. One in which a change changes nothing
 * stays as it was, to the letter.
 */
public final class ServiceSpec implements StoredAs<String> {

  /** How many characters a spec can have, by the model. */
  public static final int LONGEST = 51_200;

  private static final String PIPELINE = "pipeline";
  private static final String INSTANCES = "instances";
  private static final ServiceSpec NOTHING = parse("{proton: ServiceSpec, instances: []}");

  private final String text;
  private final Map<?, ?> document;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final List<InstanceSpec> instances;
  private final Map<String, Object> pipeline;

  /** The order of the checks is that of templates.md 7.3. */
  private ServiceSpec(String text, Map<?, ?> document) {
    this.text = text;
    this.document = document;
    this.instances = instances(document.get(INSTANCES));
    this.pipeline = SpecDocument.inputs(document.get(PIPELINE), "pipeline:");
  }

  /**
   * Reads and checks a spec.
   *
   * @throws ProtonException a validation error if the text breaks the form of a service spec
   */
  public static ServiceSpec parse(String text) {
    return new ServiceSpec(text, SpecDocument.parse(text, "ServiceSpec", INSTANCES));
  }

  static ServiceSpec restored(String text) {
    return parse(text);
  }

  @Override
  public String stored() {
    return text;
  }

  private List<InstanceSpec> instances(@Nullable Object value) {
    if (!(value instanceof List<?> entries)) {
      throw SpecDocument.invalid("expected a list under instances:, found " + YamlText.kind(value));
    }
    List<InstanceSpec> read = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      InstanceSpec instance = InstanceSpec.of(entries.get(i), place(i));
      Integer before = positions.putIfAbsent(instance.name(), i);
      if (before != null) {
        throw SpecDocument.invalid(
            "%s.name is the name of %s too. Give each instance a name of its own."
                .formatted(place(i), place(before)));
      }
      read.add(instance);
    }
    return Collections.unmodifiableList(read);
  }

  private static String place(int index) {
    return "instances[%s]".formatted(index);
  }

  /** The document, as it was sent or as it became. */
  public String text() {
    return text;
  }

  /** The inputs of the pipeline, without those that are null; empty also if there is no block. */
  public Map<String, Object> pipeline() {
    return pipeline;
  }

  /** The instances, in order. */
  public List<InstanceSpec> instances() {
    return instances;
  }

  /** The names of the instances, in order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(positions.keySet());
  }

  /** The entry of this instance. */
  public Optional<InstanceSpec> find(String name) {
    return Optional.ofNullable(positions.get(name)).map(instances::get);
  }

  /**
   * The entry of this instance.
   *
   * @throws ProtonException a validation error if there is none
   */
  public InstanceSpec require(String name) {
    return find(name).orElseThrow(() -> missing(name));
  }

  /**
   * Where the entry of this instance stands, for messages, such as {@code instances[0]}.
   *
   * @throws ProtonException a validation error if there is none
   */
  public String placeOf(String name) {
    return Optional.ofNullable(positions.get(name))
        .map(ServiceSpec::place)
        .orElseThrow(() -> missing(name));
  }

  /** Whether a value of it is {@code "${Proton::CURRENT_VAL}"}. */
  public boolean hasPlaceholder() {
    return CurrentValues.areMeantBy(document.get(PIPELINE))
        || CurrentValues.areMeantBy(document.get(INSTANCES));
  }

  /**
   * This spec, where nothing is stored that it could keep.
   *
   * @throws ProtonException a validation error if it asks for a current value
   */
  public ServiceSpec requireNoPlaceholder() {
    return resolving(NOTHING);
  }

  /**
   * This spec with the stored values where it asks for the current ones.
   *
   * @throws ProtonException a validation error where nothing is stored
   */
  public ServiceSpec resolving(ServiceSpec stored) {
    return resolving(stored, CurrentValues.REQUIRED, name -> CurrentValues.REQUIRED);
  }

  /**
   * As {@link #resolving(ServiceSpec)}, for an operation that uses the entry of one instance: what
   * the ignored parts ask for in vain is no value there.
   *
   * @throws ProtonException a validation error where nothing is stored for that instance
   */
  public ServiceSpec resolvingInstance(ServiceSpec stored, String instance) {
    return resolving(
        stored,
        CurrentValues.IF_THERE,
        name -> name.equals(instance) ? CurrentValues.REQUIRED : CurrentValues.IF_THERE);
  }

  /**
   * As {@link #resolving(ServiceSpec)}, for an operation that uses the pipeline's block: what the
   * ignored parts ask for in vain is no value there.
   *
   * @throws ProtonException a validation error where nothing is stored for the pipeline
   */
  public ServiceSpec resolvingPipeline(ServiceSpec stored) {
    return resolving(stored, CurrentValues.REQUIRED, name -> CurrentValues.IF_THERE);
  }

  private ServiceSpec resolving(
      ServiceSpec stored, CurrentValues ofPipeline, Function<String, CurrentValues> ofInstance) {
    if (!hasPlaceholder()) {
      return this;
    }
    List<@Nullable Object> entries = new ArrayList<>();
    positions.forEach(
        (name, index) ->
            entries.add(ofInstance.apply(name).in(entry(name), stored.entry(name), place(index))));
    Object block = document.get(PIPELINE);
    return with(entries)
        .withBlock(ofPipeline.in(block, stored.document.get(PIPELINE), PIPELINE))
        .requireLegalLength();
  }

  /**
   * This spec with an instance's entry taken from another one: in the place of its own, or after
   * all others.
   *
   * @throws ProtonException a validation error if the other has no such entry
   */
  public ServiceSpec withInstance(ServiceSpec from, String name) {
    from.require(name);
    List<@Nullable Object> entries = entries();
    Integer own = positions.get(name);
    if (own == null) {
      entries.add(from.entry(name));
    } else {
      entries.set(own, from.entry(name));
    }
    return with(entries);
  }

  /** This spec with the pipeline's block of another one, or without a block as that. */
  public ServiceSpec withPipelineOf(ServiceSpec other) {
    return withBlock(other.document.get(PIPELINE));
  }

  /**
   * This spec, if it is no longer than one that could be sent: values and entries that were put in
   * may have made it so.
   *
   * @throws ProtonException a validation error if it is longer
   */
  public ServiceSpec requireLegalLength() {
    if (text.length() > LONGEST) {
      throw SpecDocument.invalid(
          "with the values and entries that are stored it would have %s characters, more than %s. Shorten it."
              .formatted(text.length(), LONGEST));
    }
    return this;
  }

  private @Nullable Object entry(String name) {
    Integer index = positions.get(name);
    return index == null ? null : entries().get(index);
  }

  private List<@Nullable Object> entries() {
    return new ArrayList<>((List<?>) document.get(INSTANCES));
  }

  private ServiceSpec with(List<@Nullable Object> entries) {
    Map<Object, @Nullable Object> changed = new LinkedHashMap<>(document);
    changed.put(INSTANCES, Collections.unmodifiableList(entries));
    return changed(changed);
  }

  /** A block that is new stands before the instances, as people write it. */
  private ServiceSpec withBlock(@Nullable Object block) {
    Map<Object, @Nullable Object> changed = new LinkedHashMap<>();
    boolean placed = block == null || document.containsKey(PIPELINE);
    for (Map.Entry<?, ?> entry : document.entrySet()) {
      if (!placed && entry.getKey().equals(INSTANCES)) {
        changed.put(PIPELINE, block);
      }
      if (!entry.getKey().equals(PIPELINE)) {
        changed.put(entry.getKey(), entry.getValue());
      } else if (block != null) {
        changed.put(PIPELINE, block);
      }
    }
    return changed(changed);
  }

  private ServiceSpec changed(Map<?, ?> changed) {
    return changed.equals(document) ? this : new ServiceSpec(YamlText.write(changed), changed);
  }

  private static ProtonException missing(String name) {
    return SpecDocument.invalid(
        "no entry under instances: has the name '%s'. Add one.".formatted(name));
  }
}
