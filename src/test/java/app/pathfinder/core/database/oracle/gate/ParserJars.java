package app.pathfinder.core.database.oracle.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The parsers' jars, which the build copies to a folder of their own: they need another version of ANTLR than the program
 * does. Nothing of the program is visible to them but the interface of its log.
 */
final class ParserJars {
    private static final Path FOLDER = Path.of("target", "oracle-parsers");
    private static final ClassLoader LOADER = new URLClassLoader(jars(), new OnlyTheLog());

    private ParserJars() {}

    static ClassLoader loader() {
        return LOADER;
    }

    static Class<?> type(String name) {
        try {
            return Class.forName(name, true, LOADER);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Not in " + FOLDER + ", which mvn process-test-resources fills", e);
        }
    }

    /** Makes an object by the constructor with these types of parameters. */
    static Object make(Class<?> type, Class<?>[] types, Object... arguments) {
        try {
            return type.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL[] jars() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(ParserJars::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("The parsers' jars come with mvn process-test-resources", e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OnlyTheLog extends ClassLoader {
        private OnlyTheLog() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.slf4j.")) {
                return ParserJars.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
