package dev.fakeproton;

import dev.fakeproton.internal.client.Transports;
import dev.fakeproton.internal.http.ProtonServer;
import dev.fakeproton.internal.wire.Delivery;
import dev.fakeproton.internal.wire.WireRequest;
import dev.fakeproton.internal.world.World;
import dev.fakeproton.internal.world.Worlds;
import java.net.URI;
import java.util.OptionalInt;

/** How calls get into the world of a fake. */
sealed interface Gate {

  /**
   * The way that a builder asks for.
   *
   * @param port of the fake's own; 0 picks a free one, none is that of the server that all share
   * @throws IllegalStateException if it cannot listen on the port, or was to have no socket too
   */
  static Gate to(World world, OptionalInt port, boolean inProcess) {
    if (inProcess && port.isPresent()) {
      throw new IllegalStateException(
          "A fake that is inProcess() listens on no port: leave port(%s) away, or inProcess()."
              .formatted(port.getAsInt()));
    }
    if (inProcess) {
      return withoutSocket(world);
    }
    return port.isPresent() ? ofItsOwn(world, port.getAsInt()) : shared(world);
  }

  /** Through the server that the fakes of this JVM share. */
  private static Gate shared(World world) {
    ProtonServer server = ProtonServer.shared();
    return new Shared(server, server.open(world));
  }

  /** Through a server of the fake's own, on 127.0.0.1. */
  private static Gate ofItsOwn(World world, int port) {
    return new OfItsOwn(ProtonServer.startFor(world, "127.0.0.1", port));
  }

  /** Through nothing but method calls. */
  private static Gate withoutSocket(World world) {
    Worlds worlds = new Worlds();
    return new WithoutSocket(worlds, worlds.open(world));
  }

  URI endpoint();

  /** Answers a request that was made in this JVM. */
  Delivery answer(WireRequest request);

  /** What carries the requests of the clients that the fake hands out. */
  default Transports transports() {
    return Transports.overLoopback();
  }

  /** Closes the world to calls; {@code because} says who closed it. */
  void close(String because);

  /** One world of many. */
  record Shared(ProtonServer server, String token) implements Gate {

    @Override
    public URI endpoint() {
      return server.endpoint(token);
    }

    @Override
    public Delivery answer(WireRequest request) {
      return server.answer(token, request);
    }

    @Override
    public void close(String because) {
      server.close(token, because);
    }
  }

  /** The world at the root. */
  record OfItsOwn(ProtonServer server) implements Gate {

    private static final String ROOT = "";

    @Override
    public URI endpoint() {
      return server.root();
    }

    @Override
    public Delivery answer(WireRequest request) {
      return server.answer(ROOT, request);
    }

    @Override
    public void close(String because) {
      server.close(ROOT, because);
      server.close();
    }
  }

  /** A world that nothing listens for. */
  record WithoutSocket(Worlds worlds, String token) implements Gate {

    /** No name below .invalid is ever found, so whoever connects to it fails at once. */
    private static final URI NOWHERE = URI.create("http://in-process.fakeproton.invalid");

    @Override
    public URI endpoint() {
      return NOWHERE;
    }

    @Override
    public Delivery answer(WireRequest request) {
      return worlds.answer(token, request);
    }

    @Override
    public Transports transports() {
      return Transports.through(this::answer);
    }

    @Override
    public void close(String because) {
      worlds.close(token, because);
    }
  }
}
