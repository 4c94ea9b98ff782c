package dev.runsheet.lint.rules;

import dev.runsheet.lint.Subject;
import dev.runsheet.model.Block;
import dev.runsheet.model.Item;
import dev.runsheet.model.Pointer;
import dev.runsheet.model.Section;
import java.util.regex.Pattern;

/** Tells migrations with nothing to lose: of a database that the document creates, or of one that is not live. */
final class Fresh {
    private static final Pattern CREATED = Pattern.compile(
            "\\bcreate\\w*\\b.{0,30}\\b(?:database|db|instance)\\b|\\b(?:database|db)\\b.{0,20}\\b(?:is |was )?(?:created|provisioned)\\b|\\bcreatedb\\b|create database"
                    + "|datenbank.{0,20}(?:angelegt|anlegen|erstell)|cré(?:er|ée).{0,20}base de données|crear.{0,20}base de datos|base de datos.{0,20}cread|criar.{0,20}banco de dados|banco de dados.{0,20}criad|crea.{0,20}database|(?:veritabanı|instance).{0,30}oluştur|созда.{0,20}баз"
                    + "|创建.{0,12}数据库|数据库.{0,6}(?:已?创建|初始化)|データベース.{0,6}作成|데이터베이스.{0,6}생성",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NOT_LIVE = Pattern.compile(
            "\\b(?:staging|testnet|test(?:ing)? environment|local(?:ly)?|localhost|development|dev|sandbox|uat|testumgebung|entwicklung|recette|entorno de pruebas|homologa\\w*|collaudo|тестов\\w*)\\b|测试环境|本地|開発環境|検証環境|ステージング|개발|스테이징",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LIVE =
            Pattern.compile("\\b(?:prod\\w*|live)\\b|生产|本番|운영", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Fresh() {}

    /** Whether a step creates the database: the checklist is one for a first installation. */
    static boolean isCreated(Subject subject) {
        return subject.places().stream()
                .filter(place -> place.part() instanceof Item || place.part() instanceof Block.Command)
                .anyMatch(place -> place.part() instanceof Block.Command command
                        ? CREATED.matcher(command.text()).find()
                        : CREATED.matcher(subject.text(place.at())).find());
    }

    /** Whether a title around {@code at} is that of an environment for trials. */
    static boolean isElsewhere(Subject subject, Pointer at) {
        return subject.place(at).sections().stream()
                .map(Section::title)
                .anyMatch(title ->
                        NOT_LIVE.matcher(title).find() && !LIVE.matcher(title).find());
    }
}
