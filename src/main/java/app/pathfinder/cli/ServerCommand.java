package app.pathfinder.cli;

import app.pathfinder.core.database.OracleScripts;
import jakarta.inject.Inject;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the administrator of a database server runs before and after Pathfinder uses it. */
@Command(
        name = "server",
        subcommands = {
            ServerCommand.InstallScriptCommand.class,
            ServerCommand.UpgradeScriptCommand.class,
            ServerCommand.UninstallScriptCommand.class
        })
final class ServerCommand {
    @Inject
    ServerCommand() {}

    /** A command that writes one of the scripts. */
    abstract static class ScriptCommand implements Runnable {
        private final ServerScript script;
        private final Function<OracleScripts, String> which;

        @Spec
        private CommandSpec command = CommandSpec.create();

        @Mixin
        private ServerScriptOptions options = new ServerScriptOptions();

        private ScriptCommand(ServerScript script, Function<OracleScripts, String> which) {
            this.script = script;
            this.which = which;
        }

        @Override
        public void run() {
            script.write(command, options, which);
        }
    }

    /** Writes the script that sets a server up. */
    @Command(name = "install-script")
    static final class InstallScriptCommand extends ScriptCommand {
        @Inject
        InstallScriptCommand(ServerScript script) {
            super(script, OracleScripts::install);
        }
    }

    /** Writes the script that brings a server to this version. */
    @Command(name = "upgrade-script")
    static final class UpgradeScriptCommand extends ScriptCommand {
        @Inject
        UpgradeScriptCommand(ServerScript script) {
            super(script, OracleScripts::upgrade);
        }
    }

    /** Writes the script that takes everything off a server. */
    @Command(name = "uninstall-script")
    static final class UninstallScriptCommand extends ScriptCommand {
        @Inject
        UninstallScriptCommand(ServerScript script) {
            super(script, OracleScripts::uninstall);
        }
    }
}
