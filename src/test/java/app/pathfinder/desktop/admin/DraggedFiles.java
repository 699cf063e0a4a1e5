package app.pathfinder.desktop.admin;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** What a person drags over the window, as the system hands it over: files that may be copied. */
final class DraggedFiles {
    private DraggedFiles() {}

    static Dragboard board(Path... paths) {
        var files = Stream.of(paths).map(Path::toFile).toList();
        var clipboard = Proxy.newProxyInstance(
                DraggedFiles.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                    case "getContent" -> files;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return DragboardHelper.createDragboard((TKClipboard) clipboard);
    }
}
