package app.pathfinder.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppFoldersTest {
    private static final Path HOME = Path.of("/home/someone");

    @Test
    void followTheFreedesktopFoldersOnLinux() {
        assertThat(AppFolders.of(Map.of(), "Linux", HOME))
                .isEqualTo(new AppFolders(
                        HOME.resolve(".config/pathfinder"),
                        HOME.resolve(".local/share/pathfinder"),
                        HOME.resolve(".local/state/pathfinder/logs")));
        assertThat(AppFolders.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME)
                        .data())
                .isEqualTo(Path.of("/data/pathfinder"));
    }

    @Test
    void followTheLibraryOnMac() {
        assertThat(AppFolders.of(Map.of(), "Mac OS X", HOME).data())
                .isEqualTo(HOME.resolve("Library/Application Support/Pathfinder/data"));
    }

    @Test
    void followTheVariableEverywhere() {
        for (var system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertThat(AppFolders.of(Map.of(AppFolders.HOME_VARIABLE, "/elsewhere"), system, HOME))
                    .isEqualTo(AppFolders.below(Path.of("/elsewhere")));
        }
    }
}
