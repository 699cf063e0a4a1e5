package app.pathfinder.core.portability.resume.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a document are, in the form in which screen readers ask for it. Elements come into being in the
 * order in which their text is drawn. For one thread.
 */
final class StructureTree {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Map<Tag, PDStructureElement> elements = new HashMap<>();
    private final Map<Integer, COSObjectable> parents = new HashMap<>();
    private List<PDStructureElement> onPage = new ArrayList<>();
    private @Nullable PDPage page;
    private int pageKey;
    private int nextKey;

    void beginPage(PDPage next) {
        endPage();
        page = next;
        pageKey = nextKey++;
        next.setStructParents(pageKey);
    }

    /** Tells of a text of this tag on the page; returns the number that its marks bear. */
    int text(Tag tag) {
        return text(element(tag));
    }

    /** Tells of a text that leads somewhere. */
    int link(Tag tag, PDAnnotationLink annotation) {
        var element = new PDStructureElement("Link", element(tag));
        element(tag).appendKid(element);
        var number = text(element);
        var reference = new PDObjectReference();
        reference.setReferencedObject(annotation);
        element.appendKid(reference);
        annotation.setStructParent(nextKey);
        parents.put(nextKey++, new PDParentTreeValue(element.getCOSObject()));
        return number;
    }

    private int text(PDStructureElement element) {
        var number = onPage.size();
        var reference = new PDMarkedContentReference();
        if (page != null) {
            reference.setPage(page);
        }
        reference.setMCID(number);
        element.appendKid(reference);
        onPage.add(element);
        return number;
    }

    private PDStructureElement element(Tag tag) {
        var known = elements.get(tag);
        if (known != null) {
            return known;
        }
        var parent = tag.parent();
        var above = parent == null ? root : element(parent);
        var element = new PDStructureElement(tag.role(), above);
        above.appendKid(element);
        elements.put(tag, element);
        return element;
    }

    private void endPage() {
        if (page != null) {
            var array = new COSArray();
            onPage.forEach(element -> array.add(element.getCOSObject()));
            parents.put(pageKey, new PDParentTreeValue(array));
            onPage = new ArrayList<>();
        }
    }

    /** Puts everything into the document. */
    void finish(PDDocument document) {
        endPage();
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(nextKey);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marks);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
