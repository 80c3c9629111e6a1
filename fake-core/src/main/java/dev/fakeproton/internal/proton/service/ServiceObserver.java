package dev.fakeproton.internal.proton.service;

/** Is told what callers do to services by hand, for what keeps them in step with a repository. */
public interface ServiceObserver {

  /** A caller has created or updated an instance. */
  void instanceChanged(String service, String instance);

  /** A caller has dropped instances from the spec of a service. */
  void instancesDropped(String service);
}
