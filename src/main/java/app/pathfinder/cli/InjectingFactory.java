package app.pathfinder.cli;

import com.google.inject.Injector;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands with what they need; picocli makes its own parts. */
final class InjectingFactory implements IFactory {
    private final Injector injector;

    InjectingFactory(Injector injector) {
        this.injector = injector;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return injector.getBindings().keySet().stream()
                        .anyMatch(key -> key.getTypeLiteral().getRawType() == type)
                ? injector.getInstance(type)
                : CommandLine.defaultFactory().create(type);
    }
}
