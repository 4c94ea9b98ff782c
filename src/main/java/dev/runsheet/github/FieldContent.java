package dev.runsheet.github;

import dev.runsheet.model.Block;
import dev.runsheet.model.Checklist;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import dev.runsheet.run.Answers;
import dev.runsheet.run.Copy;
import dev.runsheet.run.Origins;
import dev.runsheet.run.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in a field, as the checklist has it: without what a form adds to it. */
final class FieldContent {
    private static final Pattern NESTED = Pattern.compile("^(?:↳ ?)+");
    private static final Pattern NUMBERED = Pattern.compile(" \\(\\d+\\)$");

    /** What stands in a field that has nothing to say. */
    private static final Set<String> FILLERS =
            Set.of("Nothing is written here.", "To be filled in below.", "Without a title.");

    /** Options shorter than this are never cut. */
    private static final int CUT = 1_000;

    private final Map<String, Question> ticks = new HashMap<>();
    private final Set<String> tasks = new HashSet<>();
    private final List<String> longTasks = new ArrayList<>();
    private final Set<String> summaries = new HashSet<>();
    private final Set<String> alerts = new HashSet<>();

    /**
     * A block and where it came from.
     *
     * @param inner the same for each of its items or rows, where they are told apart
     */
    record Piece(Block block, Origins.Origin origin, List<Origins.Origin> inner) {
        Piece {
            inner = List.copyOf(inner);
        }
    }

    /** Is told of questions that were answered by a tick, or left without one. */
    @FunctionalInterface
    interface Ticked {
        void answer(Question question, SubmittedFields.Field field, boolean done);
    }

    FieldContent(Checklist checklist, List<Question> questions) {
        questions.stream()
                .filter(Question::isTicked)
                .forEach(question -> ticks.put(SubmittedFields.plain(question.label()), question));
        for (Place place : checklist.places()) {
            if (place.part() instanceof Item item && item.isTask()) {
                tasks.add(SubmittedFields.plain(item.text()));
                if (item.text().length() > CUT) {
                    longTasks.add(item.text());
                }
            } else if (place.part() instanceof Block.Details details) {
                summaries.add(SubmittedFields.plain(details.summary()));
            } else if (place.part() instanceof Block.Quote quote) {
                quote.alert().map(kind -> kind.toUpperCase(Locale.ROOT)).ifPresent(alerts::add);
            }
        }
    }

    /** The blocks of {@code field}; boxes that answer questions are told to {@code ticked} and left out. */
    List<Piece> of(SubmittedFields.Field field, Ticked ticked) {
        List<Piece> pieces = new ArrayList<>();
        for (SubmittedFields.Piece piece : field.content()) {
            Origins.Origin origin = new Origins.Origin(field.body(), piece.at());
            if (piece.block() instanceof Block.ItemList list) {
                items(field, list, origin, ticked).ifPresent(pieces::add);
            } else if (piece.block() instanceof Block.Paragraph paragraph) {
                paragraph(paragraph).ifPresent(block -> pieces.add(new Piece(block, origin, List.of())));
            } else {
                pieces.add(new Piece(piece.block(), origin, List.of()));
            }
        }
        return pieces;
    }

    /** What an issue says unseen about itself. */
    List<Piece> comments(SubmittedFields.Field field) {
        return field.content().stream()
                .filter(piece -> piece.block() instanceof Block.Comment)
                .map(piece -> new Piece(piece.block(), new Origins.Origin(field.body(), piece.at()), List.of()))
                .toList();
    }

    private Optional<Block> paragraph(Block.Paragraph paragraph) {
        String plain = SubmittedFields.plain(paragraph.text());
        if (FILLERS.contains(plain) || alerts.contains(plain)) {
            return Optional.empty();
        }
        return Optional.of(
                summaries.contains(plain) ? new Block.Details(paragraph.text(), false, List.of()) : paragraph);
    }

    private Optional<Piece> items(
            SubmittedFields.Field field, Block.ItemList list, Origins.Origin origin, Ticked ticked) {
        List<Item> items = new ArrayList<>();
        List<Origins.Origin> origins = new ArrayList<>();
        Pointer all = origin.at().child("items");
        for (int i = 0; i < list.items().size(); i++) {
            Item item = list.items().get(i);
            String plain = SubmittedFields.plain(item.text());
            Optional<Question> question = Optional.ofNullable(ticks.get(plain))
                    .or(() -> Optional.ofNullable(
                            ticks.get(NUMBERED.matcher(plain).replaceFirst(""))))
                    .filter(any -> item.isTask() && !tasks.contains(plain));
            if (question.isPresent()) {
                ticked.answer(
                        question.get(),
                        field,
                        item.box().filter(box -> box.isDone()).isPresent());
            } else {
                items.add(item.isTask() ? task(item) : item);
                origins.add(new Origins.Origin(field.body(), all.child(i)));
            }
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(new Block.ItemList(list.role(), items), origin, origins));
    }

    private Item task(Item item) {
        String text = NESTED.matcher(item.text()).replaceFirst("");
        String bare = NUMBERED.matcher(text).replaceFirst("");
        boolean numbered = !tasks.contains(SubmittedFields.plain(text)) && tasks.contains(SubmittedFields.plain(bare));
        String said = numbered ? bare : text;
        if (said.equals("(no text)") && !tasks.contains(said)) {
            said = "";
        } else if (said.equalsIgnoreCase("none.") && !tasks.contains(said)) {
            said = said.substring(0, said.length() - 1);
        }
        String told = said.endsWith("…") && said.length() > CUT ? whole(said) : said;
        return new Item(item.id(), item.box(), item.number(), told, item.label(), item.phrases(), item.blocks());
    }

    /** A long task that was cut in the form. */
    private String whole(String cut) {
        String begin = SubmittedFields.plain(cut.substring(0, cut.length() - 1));
        return longTasks.stream()
                .filter(task -> SubmittedFields.plain(task).startsWith(begin))
                .findFirst()
                .orElse(cut);
    }

    /** The value that was chosen; {@code None} is GitHub's own word and has a point behind it. */
    static String chosen(Question question, String value) {
        boolean none = value.equalsIgnoreCase("none.")
                && question.entry().flatMap(entry -> entry.blank()).stream()
                        .flatMap(blank -> blank.choices().stream())
                        .anyMatch("none"::equalsIgnoreCase);
        return none ? value.substring(0, value.length() - 1) : value;
    }

    /** A copy with just {@code pieces} in it, under the headings of {@code path}. */
    static Copy copy(FormLabels.Path path, List<Piece> pieces) {
        Origins origins = new Origins();
        Pointer at = Pointer.ROOT;
        for (int i = 0; i < path.sections().size(); i++) {
            at = at.child("sections").child(0);
        }
        Pointer all = at.child("blocks");
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Pointer block = all.child(i);
            origins.put(block, piece.origin());
            origins.put(at, piece.origin());
            Pointer inner = block.child(piece.block() instanceof Block.Table ? "rows" : "items");
            for (int k = 0; k < piece.inner().size(); k++) {
                origins.put(inner.child(k), piece.inner().get(k));
            }
        }
        List<Block> blocks = pieces.stream().map(Piece::block).toList();
        boolean top = path.sections().isEmpty();
        Checklist whole = new Checklist(
                "part",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                top ? blocks : List.of(),
                top ? List.of() : List.of(nested(path.sections(), blocks)));
        return new Copy(whole, origins::where, Answers.NONE);
    }

    private static Section nested(List<Section> path, List<Block> blocks) {
        Section own = path.get(0);
        boolean last = path.size() == 1;
        return own.holding(
                last ? blocks : List.of(), last ? List.of() : List.of(nested(path.subList(1, path.size()), blocks)));
    }
}
