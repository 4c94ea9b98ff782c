package dev.runsheet.phrase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static Optional<String> of(String text) throws IOException {
        Path words = Path.of("src/main/resources/dev/runsheet/phrase/languages.txt");
        return Languages.parse(Files.readString(words)).of(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Take a snapshot of the database before the first step and verify that it can be restored. If the error rate rises, set the flag to zero and tell the owner. Wait for ten minutes when all is quiet.
            de | Vor dem ersten Schritt wird ein Abbild der Datenbank erstellt und geprüft, ob es sich zurückspielen lässt. Wenn die Fehlerrate steigt, wird der Schalter auf null gesetzt und die verantwortliche Person verständigt.
            fr | Avant la première étape, faire une copie de la base et vérifier que la restauration est possible. Si le taux d'erreur augmente, mettre le drapeau à zéro et prévenir le responsable du service dans les dix minutes.
            es | Antes del primer paso se hace una copia de la base de datos y se comprueba que se puede restaurar. Si la tasa de errores sube, se pone el indicador a cero y se avisa al responsable del servicio en diez minutos.
            pt | Antes do primeiro passo faz-se uma cópia da base de dados e verifica-se que não há erros. Se a taxa de erros subir, o indicador é posto a zero e o responsável do serviço é avisado em dez minutos pela equipa.
            it | Prima del primo passo si fa una copia della base di dati e si verifica che non ci siano errori. Se il tasso di errore sale, l'indicatore è messo a zero e il responsabile del servizio è avvisato in dieci minuti.
            ru | Перед первым шагом нужно сделать копию базы данных и проверить, что она восстанавливается. Если доля ошибок растёт, флаг должен быть снят, и об этом сообщают владельцу. После этого ждать не меньше десяти минут при всех условиях, как и на каждом из этапов.
            ja | 最初の手順の前にデータベースのスナップショットを取り、復元できることを確認します。
            zh | 第一步之前对数据库做快照，并确认可以恢复。如果错误率上升，将开关设为零。
            ko | 첫 단계 전에 데이터베이스 스냅샷을 만들고 복원되는지 확인합니다.
            """)
    void toldByScriptOrSmallWords(String language, String text) throws IOException {
        assertEquals(Optional.of(language), of(text));
    }

    @Test
    void whatTellsNothingIsNotGuessed() throws IOException {
        assertEquals(Optional.empty(), of("Deploy API v2"));
        assertEquals(Optional.empty(), of("deploy canary rollout redis " + "kafka nginx ".repeat(40)));
    }

    /** Columns: small words of two made-up languages among thirty words or fewer, the language. */
    @ParameterizedTest
    @CsvSource({
        "30, 3, 0, up",
        "29, 3, 0, none",
        "42, 3, 0, up",
        "43, 3, 0, none",
        "60, 7, 5, up",
        "60, 6, 5, none",
        "60, 5, 7, down",
        "60, 0, 0, none",
    })
    void asManySmallWordsAsItTakes(int words, int up, int down, String language) {
        String text = "lu ".repeat(up) + "ba ".repeat(down) + "rope ".repeat(words - up - down);
        assertEquals(
                language,
                Languages.parse("# two\n\nup: lu\ndown: ba bo").of(text).orElse("none"));
    }

    /** Columns: a text, its language by the script of most letters. */
    @ParameterizedTest
    @CsvSource({
        "배 abc, none",
        "배배 abcde, ko",
        "배배 abcdef, none",
        "船船 abcde, zh",
        "船船 abcdef, none",
        "船船船船船船船船船の, ja",
        "船船船船船船船船船船の, none",
        "カヌー abc, ja",
    })
    void byScript(String text, String language) throws IOException {
        assertEquals(language, of(text).orElse("none"));
    }
}
