package dev.fakeproton.internal.http;

import java.lang.reflect.Method;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the start-up lines of Undertow and its libraries out of the output of tests.
 *
 * <p>JBoss Logging picks the logging system it finds, so each of them is told, without any of them
 * on our own class path. Warnings still come through, and a level that somebody has set stays.
 */
final class StartUpNoise {

  private static final List<String> NAMES = List.of("io.undertow", "org.xnio", "org.jboss.threads");

  /** The JDK holds loggers weakly; these must keep their level. */
  private static final List<Logger> LOGGERS = NAMES.stream().map(Logger::getLogger).toList();

  private StartUpNoise() {}

  static void silence() {
    LOGGERS.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(Level.WARNING));
    silenceLogback();
    silenceLog4j();
  }

  private static void silenceLogback() {
    try {
      Class<?> level = Class.forName("ch.qos.logback.classic.Level");
      Class<?> type = Class.forName("ch.qos.logback.classic.Logger");
      Method getLogger =
          Class.forName("org.slf4j.LoggerFactory").getMethod("getLogger", String.class);
      for (String name : NAMES) {
        Object logger = getLogger.invoke(null, name);
        if (type.isInstance(logger) && type.getMethod("getLevel").invoke(logger) == null) {
          type.getMethod("setLevel", level).invoke(logger, level.getField("WARN").get(null));
        }
      }
    } catch (ReflectiveOperationException | LinkageError absent) {
      // Logback is not in use.
    }
  }

  private static void silenceLog4j() {
    try {
      Class<?> level = Class.forName("org.apache.logging.log4j.Level");
      Method setLevel =
          Class.forName("org.apache.logging.log4j.core.config.Configurator")
              .getMethod("setLevel", String.class, level);
      for (String name : NAMES) {
        if (!isConfiguredInLog4j(name)) {
          setLevel.invoke(null, name, level.getField("WARN").get(null));
        }
      }
    } catch (ReflectiveOperationException | LinkageError absent) {
      // Log4j is not in use.
    }
  }

  /** Log4j answers with the nearest configured logger above, whose name then is another. */
  private static boolean isConfiguredInLog4j(String name) throws ReflectiveOperationException {
    Object context =
        Class.forName("org.apache.logging.log4j.LogManager")
            .getMethod("getContext", boolean.class)
            .invoke(null, false);
    Object configuration = context.getClass().getMethod("getConfiguration").invoke(context);
    Object nearest =
        configuration
            .getClass()
            .getMethod("getLoggerConfig", String.class)
            .invoke(configuration, name);
    return name.equals(nearest.getClass().getMethod("getName").invoke(nearest));
  }
}
