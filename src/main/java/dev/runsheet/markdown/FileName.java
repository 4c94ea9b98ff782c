package dev.runsheet.markdown;

/** The id a file's name gives its checklist: {@code docs/Go Live.md} is {@code go-live}. */
final class FileName {
    private FileName() {}

    static String id(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', 1);
        String id = Slugs.slug(dot < 0 ? name : name.substring(0, dot))
                .replaceAll("[_-]+", "-")
                .replaceAll("^-|-$", "");
        return id.isEmpty() ? "checklist" : id;
    }
}
