package dev.runsheet.lint.rules;

import dev.runsheet.lint.Problem;
import dev.runsheet.lint.Rule;
import dev.runsheet.lint.RuleInfo;
import dev.runsheet.lint.RuleInfo.Audience;
import dev.runsheet.lint.Severity;
import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Place;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.TableRole;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a change of production that names no owner, service, version, environment or date. */
final class MissingContext implements Rule {
    private static final Pattern CONTEXT = Pattern.compile(
            "^\\W*(((project|release|deployment|deploy|change|rollout|target|planned|scheduled|go-live|migration|app|application|current|new|system)\\s+)?"
                    + "(author|team|service|services|system|application|app|component|product|project"
                    + "|version|tag|build|build number|commit|environment|env|date|when|window|scheduled|release|change id|ticket"
                    + "|region|cluster|customer|client)"
                    + "|lead|engineer|deployer|((?!product|business|process|data)\\w+\\s+)?owner(\\s*/\\s*\\w+)?"
                    + "|(owned|prepared|deployed|released|executed|performed) by"
                    + "|(verified|valid|tested|applies) (for|with|to))\\b\\W*$",
            Pattern.CASE_INSENSITIVE);
    /** The same in other languages, where what is meant often stands behind: {@code Data do deploy}. */
    private static final Pattern ABROAD = Pattern.compile(
            "^[\\W_]*(?:\\p{L}+[\\s-])?(?:verantwortlich\\w*|erstellt von|ersteller|leitung|dienst|anwendung|projekt|umgebung|datum"
                    + "|termin|wartungsfenster|responsab[il]\\w*|auteure?|équipe|projet|environnement|préparé par"
                    + "|autora?|equipo|servicio|proyecto|aplicación|versión|entorno|ambiente|fecha|ventana"
                    + "|(?:elaborado|preparado) por|responsáve(?:l|is)|equipe|serviço|projeto|aplicação|versão|janela"
                    + "|data|autore|servizio|progetto|applicazione|versione|preparato da|sorumlu\\w*|hazırlayan|yayınlayan"
                    + "|proje|servis|sürüm\\w*|versiyon\\w*|ortam|tarihi?|ответственн\\w+|автор|владелец|сервис|система"
                    + "|проект|версия|окружение|среда|дата|заказчик|релиз)"
                    + "(?:/\\p{L}+)?(?:[\\s/]+(?:d[eaiou]s?|del|della|der|pel[oa]|prevista|prévue|release|выпуска|релиза)\\b.{0,30})?[\\W_]*$"
                    + "|^.{0,8}(?:负责人|作者|服务|项目|系统|版本号?|环境|日期|时间|客户|部署人员?|执行人员?|发布人员?"
                    + "|担当者?|責任者|作成者|システム|プロジェクト|バージョン|環境|日付|日時|実施日|作成日|リリース日|公開日"
                    + "|담당자|책임자|작성자|서비스|프로젝트|버전|환경|날짜|일시|일자|배포일|작성일)[\\W_]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    /** A version, or the place for one. */
    private static final Pattern VERSION = Pattern.compile(
            "\\bv\\d+(\\.\\d+)+|\\b\\d+\\.\\d+\\.\\d+|\\bv?[xX]\\.[xyXY]\\b|[\\[{<]\\W*version",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                "SR08",
                "missing-context",
                Severity.INFO,
                Audience.PRODUCTION,
                "Nothing tells whose it is, for what, or when");
    }

    @Override
    public Stream<Problem> check(Subject subject) {
        Stream<String> stated = subject.checklist().properties().stream().map(Block.Property::name);
        Stream<String> lines = subject.places().stream()
                .filter(place -> isAtEdge(subject, place))
                .flatMap(place -> subject.text(place.at()).lines())
                .map(line -> line.split("[:：]", 2)[0]);
        Stream<String> rows = subject.parts(Block.Table.class)
                .filter(table -> table.value().columns().size() == 2
                        || table.value().role().equals(Optional.of(TableRole.PROPERTY)))
                .flatMap(table -> table.value().rows().stream())
                .flatMap(row -> row.cells().stream().limit(1));
        Stream<String> labels = subject.items()
                .flatMap(item -> item
                        .value()
                        .label()
                        .or(() -> Optional.of(subject.text(item.at()))
                                .filter(text -> text.indexOf('：') > 0)
                                .map(text -> text.substring(0, text.indexOf('：'))))
                        .stream());
        boolean told = Stream.of(stated, lines, rows, labels)
                .flatMap(names -> names)
                .anyMatch(name ->
                        CONTEXT.matcher(name).find() || ABROAD.matcher(name).find());
        boolean inTitle = Stream.concat(
                        subject.checklist().title().stream(),
                        front(subject, "title").map(Block.Property::value))
                .anyMatch(title -> VERSION.matcher(title).find());
        // GitHub copies such a form into an issue, which has an author and a date
        boolean issue = front(subject, "about").findAny().isPresent();
        return told || inTitle || issue
                ? Stream.empty()
                : Stream.of(
                        Problem.ofDocument(
                                "nothing tells whose change this is, of what, or when",
                                "write under the title: \"**Owner:** @name\", \"**Service:** name\", \"**Date:** 2026-01-31\""));
    }

    private static Stream<Block.Property> front(Subject subject, String name) {
        return subject.checklist().frontMatter().stream()
                .flatMap(front -> front.properties().stream())
                .filter(property -> property.name().equals(name));
    }

    /** Whether it is a line of the first or the last part, where a form has its head or its foot. */
    private static boolean isAtEdge(Subject subject, Place place) {
        boolean line = place.part() instanceof Block.Paragraph
                || (place.part() instanceof Item item
                        && (!item.isTask() || !item.phrases().blanks().isEmpty())
                        && item.number().isEmpty());
        Pointer sections = Pointer.ROOT.child("sections");
        int last = subject.checklist().sections().size() - 1;
        return line
                && (!sections.contains(place.at())
                        || sections.child(0).contains(place.at())
                        || sections.child(last).contains(place.at()));
    }
}
