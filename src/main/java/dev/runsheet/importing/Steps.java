package dev.runsheet.importing;

import java.util.List;

/** All steps, in the order in which they are taken. */
final class Steps {
    /** What finds the document in the page. */
    static final List<Step> BEFORE = List.of(new Unseen(), new ContentPart(), new GarbledText());

    /** What each tool does in its own way, and then what many do. */
    static final List<Step> ALL = List.of(
            new ConfluenceStorage(),
            new ConfluenceMacros(),
            new ConfluenceView(),
            new Notion(),
            new GoogleDocs(),
            new Word(),
            new GitHubPage(),
            new RunsheetPage(),
            new Footnotes(),
            new Alerts(),
            new Fields(),
            new Boxes(),
            new NestedLists(),
            new FactLines());

    private Steps() {}
}
