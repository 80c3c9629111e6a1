package dev.fakeproton.internal.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.proton.ProtonAsyncClient;

/**
 * The calls of asynchronous clients whose futures have not completed.
 *
 * <p>It looks at the futures themselves: the SDK tells its interceptors nothing in time of a call
 * that was cancelled. Thread-safe.
 */
public final class RunningCalls {

  private final Set<Call> running = ConcurrentHashMap.newKeySet();

  /** Equal to itself alone: calls of the same operation are different calls. */
  private static final class Call {

    private final String operation;
    private final CompletableFuture<?> future;

    Call(String operation, CompletableFuture<?> future) {
      this.operation = operation;
      this.future = future;
    }
  }

  /** The same client, whose calls are noted here. */
  ProtonAsyncClient of(ProtonAsyncClient client) {
    return (ProtonAsyncClient)
        Proxy.newProxyInstance(
            ProtonAsyncClient.class.getClassLoader(),
            new Class<?>[] {ProtonAsyncClient.class},
            new Noting(client));
  }

  /** The operations of these calls, each once, by name; they are forgotten. */
  public List<String> take() {
    List<String> operations =
        running.stream()
            .filter(call -> !call.future.isDone())
            .map(call -> call.operation)
            .distinct()
            .sorted()
            .toList();
    running.clear();
    return operations;
  }

  private void note(CompletableFuture<?> future, String method) {
    Call call = new Call(Character.toUpperCase(method.charAt(0)) + method.substring(1), future);
    running.add(call);
    CompletableFuture<?> unused = future.whenComplete((answer, failure) -> running.remove(call));
  }

  /** Passes everything on, and notes the futures that come back. */
  private final class Noting implements InvocationHandler {

    private final ProtonAsyncClient client;

    Noting(ProtonAsyncClient client) {
      this.client = client;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getName().equals("equals") && arguments != null) {
        return proxy == arguments[0];
      }
      if (SdkPublisher.class.isAssignableFrom(method.getReturnType())) {
        // A paginator calls the client that made it: that is to be this one.
        return InvocationHandler.invokeDefault(proxy, method, arguments);
      }
      Object answer = passOn(method, arguments);
      if (answer instanceof CompletableFuture<?> call) {
        note(call, method.getName());
      }
      return answer;
    }

    private @Nullable Object passOn(Method method, Object @Nullable [] arguments) throws Throwable {
      try {
        return method.invoke(client, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getTargetException();
      }
    }
  }
}
