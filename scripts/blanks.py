#!/usr/bin/env python3
"""Makes the blanks and samples that service cards offer for download.

Blanks are DOCX, to be filled in by hand or on a computer; samples are PDF, to be looked at.
Needs Python 3 only; the samples also need Chromium (CHROMIUM names another binary).
Run from anywhere: scripts/blanks.py
"""

import html
import os
import subprocess
import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parent.parent / "src/main/resources/packages/blanks"
FIXED_TIME = (2026, 1, 1, 0, 0, 0)

# A blank is a list of parts:
#   ("to", word, caption, value of the sample)   addressee: a line at the right
#   ("title", text)         ("text", paragraph)          ("head", small heading)
#   ("field", label, rows, value of the sample)
#   ("check", text, ticked in the sample)
#   ("sign", date, name)    date and signature, as the sample has them

IVANOV = "Иванов Иван Иванович"
PASSPORT = "паспорт 00 00 000000, выдан 15.03.2010 (данные вымышлены)"
APPLICANT = [
    ("head", "Заявитель"),
    ("field", "Фамилия, имя, отчество", 1, IVANOV),
    ("field", "Дата рождения", 1, "12.04.1961"),
    ("field", "Документ, удостоверяющий личность", 1, PASSPORT),
    ("field", "Адрес для ответа", 2, "357200, Ставропольский край, г. Минеральные Воды, до востребования"),
    ("field", "Телефон", 1, "+7 900 000-00-00"),
    ("field", "Электронная почта", 1, "ivanov@example.org"),
]
DELIVERY = [
    ("head", "Как получить ответ"),
    ("check", "лично в органе", False),
    ("check", "по почте на указанный адрес", False),
    ("check", "в личном кабинете на портале", True),
]
SIGN = ("sign", "20.11.2026", IVANOV)
ARCHIVES = ("to", "В", "наименование архива", "Архивный отдел администрации Минераловодского округа")
SOCIAL = ("to", "В", "наименование органа социальной защиты", "УСЗН города Челябинска")

BLANKS = {
    "archive-request": [
        ARCHIVES,
        ("title", "Запрос о выдаче архивной справки"),
        *APPLICANT,
        ("head", "О ком и о чем запрашиваются сведения"),
        ("field", "Фамилия, имя, отчество (и прежняя фамилия)", 2, "Иванов Иван Иванович, фамилию не менял"),
        ("field", "Дата рождения", 1, "12.04.1961"),
        ("field", "Название организации, цех, отдел", 2, "Трест «Минераловодстрой» (название вымышлено), участок № 2"),
        ("field", "Профессия, должность", 1, "каменщик"),
        ("field", "Период", 1, "с марта 1985 по июнь 1992 года"),
        ("head", "Какие сведения нужны"),
        ("check", "трудовой стаж", True),
        ("check", "заработная плата", True),
        ("check", "работа в особых условиях", False),
        ("check", "переименование организации", False),
        ("check", "учеба", False),
        ("check", "награждение", False),
        ("field", "Другое", 1, ""),
        *DELIVERY,
        ("text", "Приложение: копия документа, удостоверяющего личность; копия трудовой книжки (если есть)."),
        SIGN,
    ],
    "archive-land-request": [
        ARCHIVES,
        ("title", "Запрос о выдаче копии архивного документа о земельном участке"),
        *APPLICANT,
        ("head", "Земельный участок"),
        ("field", "Где находится участок", 2, "г. Минеральные Воды, садовое товарищество «Заря» (название вымышлено)"),
        ("field", "Назначение участка", 1, "садоводство"),
        ("field", "Кому выделен участок", 1, IVANOV),
        ("field", "Год или период выделения", 1, "1988–1990"),
        ("field", "Номер и дата решения, если известны", 1, ""),
        ("field", "Что еще известно об участке", 2, ""),
        *DELIVERY,
        ("text", "Приложение: копия документа, удостоверяющего личность; документы о праве наследования или переходе права (если участок был выделен другому лицу)."),
        SIGN,
    ],
    "genealogical-request": [
        ARCHIVES,
        ("title", "Генеалогический запрос"),
        *APPLICANT,
        ("head", "О ком искать сведения"),
        ("field", "Фамилия, имя, отчество предка", 1, "Иванов Петр Семенович"),
        ("field", "Годы жизни, хотя бы примерно", 1, "около 1885 – 1943"),
        ("field", "Место жительства: село, станица, город, уезд", 2, "станица Александровская"),
        ("field", "Вероисповедание, сословие", 1, "православный, казак"),
        ("field", "Что уже известно о семье", 4, "Жена Мария, дети Семен (1908) и Анна (1911)"),
        ("head", "По каким документам искать"),
        ("check", "метрические книги", True),
        ("check", "ревизские сказки", False),
        ("check", "переписи населения", False),
        ("check", "послужные списки", True),
        ("text", "Я знаю, что работа выполняется платно, по прейскуранту архива, после согласования стоимости со мной."),
        *DELIVERY,
        SIGN,
    ],
    "reading-room-form": [
        ARCHIVES,
        ("title", "Анкета пользователя читального зала"),
        ("field", "Фамилия, имя, отчество", 1, IVANOV),
        ("field", "Год рождения", 1, "1961"),
        ("field", "Документ, удостоверяющий личность", 1, PASSPORT),
        ("field", "Образование, ученая степень", 1, "высшее"),
        ("field", "Место работы или учебы", 1, "пенсионер"),
        ("field", "Организация, по заданию которой ведется работа", 1, "нет"),
        ("field", "Тема исследования", 2, "История станицы в 1900–1930 годах"),
        ("field", "Хронологические рамки", 1, "1900–1930"),
        ("field", "Цель работы", 1, "история семьи"),
        ("field", "Телефон", 1, "+7 900 000-00-00"),
        ("text", "Обязуюсь соблюдать правила работы в читальном зале, бережно обращаться с документами и не распространять сведения о частной жизни, которые станут мне известны."),
        SIGN,
    ],
    "personal-data-consent": [
        ("to", "В", "наименование органа", "Управление труда и социальной защиты населения"),
        ("title", "Согласие на обработку персональных данных"),
        ("field", "Я, фамилия, имя, отчество", 1, "Иванова Мария Петровна"),
        ("field", "Документ, удостоверяющий личность", 1, PASSPORT),
        ("field", "Адрес", 1, "г. Минеральные Воды"),
        ("text", "даю согласие органу, указанному выше, на обработку моих персональных данных: сбор, запись, систематизацию, хранение, уточнение, использование и уничтожение – как с использованием средств автоматизации, так и без них."),
        ("field", "Для какой услуги", 2, "субсидия на оплату жилого помещения и коммунальных услуг"),
        ("field", "Какие данные", 2, "фамилия, имя, отчество, дата рождения, СНИЛС, сведения о доходах и о месте жительства"),
        ("field", "Кто подает заявление", 1, IVANOV),
        ("text", "Согласие действует до окончания предоставления услуги. Его можно отозвать письменным заявлением в тот же орган."),
        ("sign", "20.11.2026", "Иванова Мария Петровна"),
    ],
    "power-of-attorney": [
        ("title", "Доверенность"),
        ("field", "Место и дата (прописью)", 1, "г. Минеральные Воды, двадцатое ноября две тысячи двадцать шестого года"),
        ("field", "Я, фамилия, имя, отчество", 1, IVANOV),
        ("field", "Документ, удостоверяющий личность", 1, PASSPORT),
        ("field", "Адрес", 1, "г. Минеральные Воды"),
        ("head", "доверяю"),
        ("field", "Фамилия, имя, отчество представителя", 1, "Петрова Анна Сергеевна"),
        ("field", "Документ, удостоверяющий личность", 1, PASSPORT),
        ("text", "представлять мои интересы при получении услуги, указанной ниже: подавать запрос и документы, давать пояснения, получать результат и расписываться за меня."),
        ("field", "Услуга и орган", 2, "архивная справка о стаже и заработной плате, архивный отдел"),
        ("field", "Доверенность выдана на срок", 1, "один год, без права передоверия"),
        SIGN,
    ],
    "housing-subsidy-application": [
        SOCIAL,
        ("title", "Заявление о предоставлении субсидии на оплату жилого помещения и коммунальных услуг"),
        *APPLICANT,
        ("head", "Семья и жилье"),
        ("field", "Состав семьи: кто, дата рождения, родство", 4, "Иванова Мария Петровна, 03.08.1963, жена"),
        ("field", "Основание проживания", 1, "собственность"),
        ("field", "Общая площадь, кв. м", 1, "44,2"),
        ("head", "Куда перечислять"),
        ("field", "Банк и номер счета", 2, "указываются реквизиты счета заявителя"),
        ("head", "Приложение"),
        ("check", "документы о доходах семьи, которых нет у государственных органов", True),
        ("check", "договор найма или поднайма", False),
        ("check", "согласия совершеннолетних членов семьи на обработку персональных данных", True),
        ("text", "Обязуюсь в течение месяца сообщить об изменении места жительства, состава семьи, основания проживания."),
        SIGN,
    ],
    "social-support-application": [
        SOCIAL,
        ("title", "Заявление о мере социальной поддержки"),
        *APPLICANT,
        ("field", "СНИЛС", 1, "112-233-445 95"),
        ("field", "Какую меру поддержки прошу назначить", 2, "присвоение звания «Ветеран труда»"),
        ("field", "Основание", 2, "ведомственный знак отличия, стаж 35 лет"),
        ("field", "Состав семьи, если он важен", 3, ""),
        ("head", "Как выплачивать, если положена выплата"),
        ("check", "на счет в банке", False),
        ("check", "через организацию почтовой связи", False),
        ("field", "Реквизиты", 1, ""),
        ("text", "За достоверность сведений отвечаю. Об обстоятельствах, которые влияют на право на поддержку, сообщу в течение 10 дней."),
        SIGN,
    ],
    "kindergarten-application": [
        ("to", "В", "наименование органа управления образованием", "Управление образования администрации Минераловодского округа"),
        ("title", "Заявление о постановке на учет для направления в детский сад"),
        ("head", "Родитель"),
        ("field", "Фамилия, имя, отчество", 1, "Петрова Анна Сергеевна"),
        ("field", "Документ, удостоверяющий личность", 1, PASSPORT),
        ("field", "Телефон, электронная почта", 1, "+7 900 000-00-00, petrova@example.org"),
        ("head", "Ребенок"),
        ("field", "Фамилия, имя, отчество", 1, "Петров Михаил Андреевич"),
        ("field", "Дата рождения", 1, "05.02.2025"),
        ("field", "Реквизиты записи о рождении", 1, "номер и дата актовой записи (данные вымышлены)"),
        ("field", "Адрес ребенка", 2, "г. Минеральные Воды"),
        ("head", "Пожелания"),
        ("field", "Детские сады по порядку предпочтения", 3, "№ 1, № 7, № 12"),
        ("field", "С какой даты нужно место", 1, "01.09.2027"),
        ("field", "Язык образования", 1, "русский"),
        ("check", "полный день", True),
        ("check", "кратковременное пребывание", False),
        ("check", "группа для детей с ограниченными возможностями здоровья", False),
        ("field", "Право на внеочередное, первоочередное или преимущественное направление", 2, "брат посещает детский сад № 1"),
        ("sign", "20.11.2026", "Петрова Анна Сергеевна"),
    ],
    "complaint": [
        ("to", "Руководителю", "орган, решение которого обжалуется", ""),
        ("title", "Жалоба на решение, действие или бездействие при предоставлении услуги"),
        *APPLICANT,
        ("head", "О чем жалоба"),
        ("field", "Услуга и номер заявления", 1, "архивная справка, заявление от 05.10.2026"),
        ("field", "Орган и сотрудник, если он известен", 1, "архивный отдел"),
        ("check", "нарушен срок регистрации запроса", False),
        ("check", "нарушен срок предоставления услуги", True),
        ("check", "потребовали документы, которых закон не требует", False),
        ("check", "отказали в приеме документов", False),
        ("check", "отказали в услуге по основанию, которого нет в законе", False),
        ("check", "потребовали плату, которой закон не предусматривает", False),
        ("check", "отказались исправить опечатку или ошибку", False),
        ("field", "Доводы: с чем вы не согласны и почему", 5, "Срок ответа истек 6 ноября 2026 года, ответ не получен."),
        ("text", "Приложение: документы, подтверждающие доводы (если есть)."),
        SIGN,
    ],
}
SAMPLES = ["archive-request", "archive-land-request", "personal-data-consent", "power-of-attorney",
           "housing-subsidy-application", "kindergarten-application"]


# ---------------------------------------------------------------- DOCX

def run(text, size=None, bold=False, italic=False):
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "") + (f'<w:sz w:val="{size}"/>' if size else "")
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content, align="left", before=0, after=60, indent=0, keep=False):
    return (f'<w:p><w:pPr>{"<w:keepNext/>" if keep else ""}<w:spacing w:before="{before}" w:after="{after}"/>'
            f'<w:ind w:left="{indent}"/><w:jc w:val="{align}"/></w:pPr>{content}</w:p>')


def cell(width, content, line=False):
    border = '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:color="444444"/></w:tcBorders>' if line else ""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{border}<w:vAlign w:val="bottom"/></w:tcPr>'
            f'{paragraph(content, after=0)}</w:tc>')


def table(rows, widths):
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    body = "".join('<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="340"/></w:trPr>' + "".join(r) + "</w:tr>" for r in rows)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>")


def docx_part(part):
    match part:
        case ("to", word, caption, _):
            return (table([[cell(4600, ""), cell(5000, run(word), line=True)]], [4600, 5000])
                    + paragraph(run(f"({caption})", size=18, italic=True), align="right", after=200))
        case ("title", text):
            return paragraph(run(text, size=28, bold=True), align="center", before=120, after=200)
        case ("head", text):
            return paragraph(run(text, bold=True), before=200, after=60, keep=True)
        case ("text", text):
            return paragraph(run(text), before=120, after=120, align="both")
        case ("field", label, rows, _):
            lines = [[cell(3900, run(label)), cell(5700, "", line=True)]]
            lines += [[cell(3900, ""), cell(5700, "", line=True)] for _ in range(rows - 1)]
            return table(lines, [3900, 5700])
        case ("check", text, _):
            return paragraph(run("☐  " + text), indent=300, after=20)
        case ("sign", _, _):
            row = [cell(1200, run("Дата")), cell(2400, "", line=True), cell(1500, run("   Подпись")),
                   cell(1900, "", line=True), cell(300, ""), cell(2300, "", line=True)]
            return (paragraph("", before=200) + table([row], [1200, 2400, 1500, 1900, 300, 2300])
                    + paragraph(run("фамилия и инициалы", size=18, italic=True), align="right"))
    raise ValueError(part)


def docx(path, parts):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    body = "".join(docx_part(p) for p in parts)
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1300" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>'
    files = {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                               '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               '<Default Extension="xml" ContentType="application/xml"/>'
                               f'<Override PartName="/word/document.xml" ContentType="{kinds}.document.main+xml"/>'
                               f'<Override PartName="/word/styles.xml" ContentType="{kinds}.styles+xml"/></Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{head}<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": f'{head}<w:styles xmlns:w="{word}"><w:docDefaults><w:rPrDefault><w:rPr>'
                           '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>'
                           '<w:sz w:val="24"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>',
        "word/document.xml": f'{head}<w:document xmlns:w="{word}"><w:body>{body}{page}</w:body></w:document>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, FIXED_TIME), content, zipfile.ZIP_DEFLATED)


# ---------------------------------------------------------------- PDF of a filled sample

STYLE = """
@page { size: A4; margin: 16mm 18mm 16mm 22mm }
body { font: 11.5pt/1.35 'Liberation Serif', 'Times New Roman', serif; color: #000 }
h1 { font-size: 14pt; text-align: center; margin: 5mm 0 }
h2 { font-size: 11.5pt; margin: 4mm 0 1.5mm; break-after: avoid }
.mark { position: absolute; top: 0; left: 0; border: 1.5px solid #555; padding: 1mm 3mm; color: #555; letter-spacing: 2px }
.to { margin: 0 0 9mm 48%; border-bottom: 1px solid #444; position: relative } .to i { color: #123a7a }
.to small { position: absolute; right: 0; top: 102%; color: #444 }
dl { display: grid; grid-template-columns: 64mm 1fr; column-gap: 3mm; margin: 1.2mm 0; break-inside: avoid; align-items: end }
dd { margin: 0; border-bottom: 1px solid #444; min-height: 6mm; font-style: italic; color: #123a7a }
p { margin: 2.5mm 0 } .check { margin: .6mm 0 .6mm 5mm }
.sign { display: grid; grid-template-columns: 14mm 40mm 22mm 36mm 1fr; gap: 2mm; margin-top: 9mm; align-items: end }
.sign i { border-bottom: 1px solid #444; color: #123a7a; min-height: 6mm }
"""


def html_part(part):
    match part:
        case ("to", word, caption, value):
            return (f'<div class="to">{html.escape(word)} <i>{html.escape(value)}</i>'
                    f"<small>({html.escape(caption)})</small></div>")
        case ("title", text):
            return f"<h1>{html.escape(text)}</h1>"
        case ("head", text):
            return f"<h2>{html.escape(text)}</h2>"
        case ("text", text):
            return f"<p>{html.escape(text)}</p>"
        case ("field", label, _, value):
            return f"<dl><dt>{html.escape(label)}</dt><dd>{html.escape(value)}</dd></dl>"
        case ("check", text, ticked):
            return f'<p class="check">{"☑" if ticked else "☐"}&ensp;{html.escape(text)}</p>'
        case ("sign", date, name):
            surname, given, patronymic = name.split()
            short = f"{surname} {given[0]}. {patronymic[0]}."
            return (f'<div class="sign"><span>Дата</span><i>{date}</i><span>Подпись</span>'
                    f"<i>{surname}</i><i>{short}</i></div>")
    raise ValueError(part)


def pdf(path, title, parts):
    page = (f'<!doctype html><html lang="ru"><meta charset="utf-8"><title>{html.escape(title)}</title>'
            f'<style>{STYLE}</style><div class="mark">ОБРАЗЕЦ</div>{"".join(html_part(p) for p in parts)}</html>')
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(page, encoding="utf-8")
        subprocess.run([os.environ.get("CHROMIUM", "chromium"), "--headless", "--no-sandbox", "--disable-gpu",
                        f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
                        f"--print-to-pdf={path}", source.as_uri()],
                       check=True, timeout=120, stderr=subprocess.DEVNULL)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for slug, parts in BLANKS.items():
        docx(FOLDER / f"{slug}.docx", parts)
    for slug in SAMPLES:
        title = next(p[1] for p in BLANKS[slug] if p[0] == "title")
        pdf(FOLDER / f"{slug}-sample.pdf", f"{title}. Образец заполнения", BLANKS[slug])


if __name__ == "__main__":
    main()
