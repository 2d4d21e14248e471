package okno.signatures.trust;

/// How the list of accredited certification authorities names its elements.
final class TrustListNames {
    static final String ROOT = "АккредитованныеУдостоверяющиеЦентры";
    static final String VERSION = "Версия";
    static final String DATE = "Дата";
    static final String AUTHORITY = "УдостоверяющийЦентр";
    static final String NAME = "Название";
    static final String OGRN = "ОГРН";
    static final String NUMBER = "РеестровыйНомер";
    static final String STATUS = "СтатусАккредитации";
    static final String STATUS_WORD = "Статус";
    static final String STATUS_SINCE = "ДействуетС";
    static final String HISTORY = "ИсторияСтатусовАккредитации";
    static final String COMPLEXES = "ПрограммноАппаратныеКомплексы";
    static final String COMPLEX = "ПрограммноАппаратныйКомплекс";
    static final String KEYS = "КлючиУполномоченныхЛиц";
    static final String KEY = "Ключ";
    static final String LISTS = "АдресаСписковОтзыва";
    static final String ADDRESS = "Адрес";
    static final String CERTIFICATES = "Сертификаты";
    static final String CERTIFICATE = "ДанныеСертификата";
    static final String DATA = "Данные";

    /// The only word for being accredited.
    static final String IN_FORCE = "Действует";

    private TrustListNames() {}
}
