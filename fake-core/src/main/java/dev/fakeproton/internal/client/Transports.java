package dev.fakeproton.internal.client;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** What carries the requests of SDK clients; each is made when it is first needed. */
public interface Transports {

  /** For synchronous clients. */
  SdkHttpClient sync();

  /** For asynchronous clients. */
  SdkAsyncHttpClient async();

  /** Connections that all clients of the JVM share. */
  static Transports overLoopback() {
    return new Transports() {
      @Override
      public SdkHttpClient sync() {
        return SharedTransports.sync();
      }

      @Override
      public SdkAsyncHttpClient async() {
        return SharedTransports.async();
      }
    };
  }

  /** No connections: requests go through a door, whatever host they are for. */
  static Transports through(Door door) {
    return new Transports() {
      @Override
      public SdkHttpClient sync() {
        return new InProcessHttpClient(door);
      }

      @Override
      public SdkAsyncHttpClient async() {
        return new InProcessAsyncHttpClient(door);
      }
    };
  }
}
