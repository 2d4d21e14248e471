// What tests ask of a page, with axe beside it. Contrast is most of what axe costs, and it depends
// on a few properties of a text and of what it lies in. So these are read first, as one number for
// each text, and axe looks at texts whose number is new.
window.oknoLook = window.oknoLook || (() => {
    const READ = ['color', 'backgroundColor', 'backgroundImage', 'opacity', 'visibility', 'position',
        'clip', 'clipPath', 'transform', 'filter', 'mixBlendMode', 'textShadow', 'textIndent',
        'fontSize', 'fontWeight', 'webkitTextStrokeWidth'];
    const TYPED = 'input, select, textarea';
    const OFF = '[disabled], [aria-disabled=true], fieldset[disabled] *, [inert] *';

    let situations = new Map();

    const hash = text => {
        let one = 0xdeadbeef;
        let two = 0x41c6ce57;
        for (let i = 0; i < text.length; i++) {
            one = Math.imul(one ^ text.charCodeAt(i), 2654435761);
            two = Math.imul(two ^ text.charCodeAt(i), 1597334677);
        }
        return (two >>> 0).toString(36) + (one >>> 0).toString(36);
    };

    // The element and all around it: what it is, and how it is shown.
    const surroundings = (element, known) => {
        if (!element) {
            return '';
        }
        if (!known.has(element)) {
            const style = getComputedStyle(element);
            const own = element.tagName + '.' + element.getAttribute('class') + element.matches(OFF)
                + READ.map(property => style[property]).join();
            known.set(element, hash(own + surroundings(element.parentElement, known)));
        }
        return known.get(element);
    };

    const text = element => Array.from(element.childNodes)
        .filter(node => node.nodeType === Node.TEXT_NODE)
        .map(node => node.data.trim())
        .join('');

    const shown = element => element.checkVisibility() && element.getClientRects().length > 0;

    axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] });

    return {
        // The numbers of the situations that texts stand in.
        situations() {
            const known = new Map();
            situations = new Map();
            for (const element of document.body.querySelectorAll('*')) {
                const length = element.matches(TYPED) ? 2 : Math.min(text(element).length, 2);
                if (length > 0 && shown(element)) {
                    situations.set(surroundings(element, known) + length, element);
                }
            }
            return Array.from(situations.keys());
        },

        // What is wrong with the page, and with the contrast of texts in these situations.
        async faults(rules, unknown) {
            const texts = unknown.map(number => situations.get(number));
            texts.forEach(element => element.setAttribute('data-look', ''));
            const asked = { runOnly: rules, reporter: 'no-passes' };
            const found = (await axe.run(document, asked)).violations;
            texts.forEach(element => element.removeAttribute('data-look'));
            return found.map(rule => rule.id + ': '
                + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '));
        },
    };
})();
