package app.pathfinder.desktop.common;

import java.util.List;

/**
 * What a part of the program lets the palette do. A feature adds its own in its module:
 *
 * <pre>Multibinder.newSetBinder(binder(), CommandSource.class).addBinding().to(ExperienceCommands.class);</pre>
 */
@FunctionalInterface
public interface CommandSource {
    /** The commands, each in the words of the moment. JavaFX thread. */
    List<Command> commands();
}
