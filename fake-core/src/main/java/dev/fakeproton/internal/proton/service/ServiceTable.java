package dev.fakeproton.internal.proton.service;

import dev.fakeproton.internal.proton.estate.Estate;
import dev.fakeproton.internal.proton.estate.ExistingResource;
import dev.fakeproton.internal.proton.estate.Refusal;
import dev.fakeproton.internal.store.Page;
import dev.fakeproton.internal.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.proton.model.ProtonException;

/** The services of one account in one region. */
public final class ServiceTable {

  private final Estate estate;
  private final Table<String, ServiceRecord> rows;
  private final Table.Index<ServiceRecord> byTemplate;
  private final Table.Index<ServiceRecord> byStatus;
  private final List<Consumer<String>> removalListeners = new ArrayList<>();

  /** An empty table. */
  public ServiceTable(Estate estate) {
    this.rows = estate.storage().table("services", ServiceRecord.class, ServiceRecord::name);
    this.byTemplate = rows.index(record -> List.of(record.template()));
    this.byStatus = rows.index(record -> List.of(record.status()));
    this.estate = estate;
  }

  /** Lets somebody hear of each service that is gone, by its name. */
  public void whenRemoved(Consumer<String> listener) {
    removalListeners.add(listener);
  }

  /** All of them, oldest first. */
  Stream<ServiceRecord> all() {
    return rows.rows();
  }

  /** How many services there are, in whatever status. */
  public int size() {
    return rows.size();
  }

  /** Whether there is a service of this name. */
  public boolean contains(String name) {
    return rows.contains(name);
  }

  /** The ARN of a service made from this template. */
  public Optional<String> anyOf(String template) {
    return byTemplate.first(template).map(ServiceRecord::arn);
  }

  /** The ARN of a service, whether it exists or not. */
  public String arn(String name) {
    return estate.arn("service/" + name);
  }

  Optional<ServiceRecord> find(String name) {
    return rows.find(name);
  }

  ServiceRecord require(String name) {
    return rows.find(name)
        .orElseThrow(() -> Refusal.notFound("The requested service does not exist: " + arn(name)));
  }

  /**
   * Checks that there is a service of this name.
   *
   * @throws ProtonException not found, if there is none
   */
  public void check(String name) {
    require(name);
  }

  void put(ServiceRecord record) {
    rows.put(record.name(), record);
  }

  void remove(String name) {
    rows.remove(name);
    removalListeners.forEach(listener -> listener.accept(name));
  }

  Page<Long, ServiceRecord> page(Optional<Long> after, int limit) {
    return rows.page(Page.Order.ASCENDING, after, limit);
  }

  int count(Object status) {
    return byStatus.size(status);
  }

  /** All of them, for an inventory. */
  public Stream<ExistingResource> existing() {
    return rows.rows()
        .map(record -> ExistingResource.of(record.arn(), record.service().statusAsString()));
  }
}
