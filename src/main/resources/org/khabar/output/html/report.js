// What the report does. Nothing of the data becomes markup: it goes into text nodes and attributes only.
'use strict';

(() => {
  const WORDS = {
    OCCURRED: ['وقع', 'occurred'],
    ONGOING: ['جارٍ', 'ongoing'],
    PLANNED: ['مقرر', 'planned'],
    POSSIBLE: ['محتمل', 'possible'],
    CANCELLED: ['ملغى أو مؤجل', 'cancelled'],
    DENIED: ['نُفي', 'denied'],
    MEETING: ['لقاء', 'Meeting'],
    IN_PERSON: ['لقاء', 'Meeting'],
    PHONE: ['اتصال هاتفي', 'Phone call'],
    VIDEO: ['لقاء بالفيديو', 'Video meeting'],
    VISIT: ['زيارة', 'Visit'],
    PARTICIPANT: ['مشارك', 'participant'],
    HOST: ['مضيف', 'host'],
    VISITOR: ['زائر', 'visitor'],
    PLACE: ['المكان', 'place'],
    TIME: ['الزمان', 'time'],
    SOURCE: ['المصدر', 'source'],
    PERSON: ['الأشخاص', 'Persons'],
    ORGANIZATION: ['الجهات', 'Organisations'],
    LOCATION: ['الأماكن', 'Places'],
    EMPTY_TEXT: ['لا نص فيها', 'there is no text'],
    NOT_ARABIC: ['ليست بالعربية', 'not in Arabic'],
    HTML_REMAINS: ['فيها بقايا HTML', 'remains of HTML'],
    BROKEN_CHARACTERS: ['فيها محارف معطوبة', 'broken characters'],
    NO_DATE: ['لا يُعرف تاريخ نشرها', 'day of publication unknown'],
    INCONSISTENT_DATE: ['تاريخاها لا يتفقان', 'its two dates disagree'],
    FAILED: ['تعذّر تحليلها', 'could not be analysed'],
  };
  const STATUSES = ['OCCURRED', 'ONGOING', 'PLANNED', 'POSSIBLE', 'CANCELLED', 'DENIED'];
  const TYPES = ['PERSON', 'ORGANIZATION', 'LOCATION'];
  const PAGE = 40;
  const MANY = 8;

  let english = false;
  const say = (arabic, inEnglish) => (english ? inEnglish : arabic);
  const word = key => (WORDS[key] || [key, key])[english ? 1 : 0];
  const locale = () => (english ? 'en' : 'ar-u-nu-latn');
  const number = value => new Intl.NumberFormat(locale()).format(value);

  // ---- elements

  const byId = id => document.getElementById(id);

  /** Text as it may be shown: what turns the reading direction goes, broken characters become visible. */
  const shown = text => text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]|\p{Surrogate}/gu, '\uFFFD');

  /** An element; children that are strings become text. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name === 'on') {
        element.addEventListener('click', value);
      } else if (value !== undefined && value !== false) {
        element.setAttribute(name, value === true ? '' : value);
      }
    }
    element.append(...children.flat().filter(child => child !== undefined && child !== ''));
    return element;
  }

  /** Words of the data, kept apart from the direction of what is around them. */
  const quoted = text => make('bdi', { lang: english && 'ar' }, shown(text));

  function icon(kind) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', '#icon-' + kind);
    svg.append(use);
    return svg;
  }

  // ---- the data: one document a line

  /** For comparing: without marks, letters that are written now so, now so, made one. */
  const folded = text => text.normalize('NFKC').toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا').replace(/[ىی]/g, 'ي').replace(/ک/g, 'ك').replace(/ة/g, 'ه')
    .replace(/\s+/g, ' ').trim();

  const documents = byId('data').textContent.split('\n').filter(line => line.trim()).map(line => JSON.parse(line));
  const entities = new Map(); // those of all documents, by key
  const events = [];

  /**
   * Joins entities of different documents: by their Wikidata item; those without by name, type and
   * country. A person's name of one word says too little to be the same in another document.
   */
  function join() {
    const nameOf = entity => [entity.type, entity.country || '', folded(entity.name)].join('|');
    const items = new Map();
    for (const { analysis } of documents) {
      for (const entity of analysis.entities.filter(e => e.wikidata)) {
        const name = nameOf(entity);
        items.set(name, items.has(name) && items.get(name) !== entity.wikidata ? '' : entity.wikidata);
      }
    }
    documents.forEach((doc, index) => {
      doc.index = index;
      doc.keys = new Map();
      for (const entity of doc.analysis.entities) {
        const name = nameOf(entity);
        const vague = entity.type === 'PERSON' && !folded(entity.name).includes(' ');
        const key = entity.wikidata || (!vague && items.get(name)) || (vague ? name + '|' + doc.analysis.id : name);
        doc.keys.set(entity.id, key);
        if (!entities.has(key)) {
          entities.set(key, { key, type: entity.type, forms: new Map(), aliases: new Set(), titles: new Set(), events: 0, places: 0 });
        }
        const joined = entities.get(key);
        joined.forms.set(entity.name, (joined.forms.get(entity.name) || 0) + 1);
        (entity.aliases || []).forEach(alias => joined.aliases.add(alias));
        (entity.titles || []).forEach(title => joined.titles.add(title));
        joined.country = joined.country || entity.country;
        joined.wikidata = joined.wikidata || entity.wikidata;
      }
    });
    for (const entity of entities.values()) {
      entity.name = [...entity.forms].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
    }
  }

  function read() {
    for (const doc of documents) {
      const filler = part => ({ ...part, key: doc.keys.get(part.entity) });
      for (const event of doc.analysis.events) {
        const read = {
          doc,
          id: event.id,
          index: events.length,
          event,
          type: event.type,
          kind: event.type === 'VISIT' ? 'VISIT' : event.channel,
          status: event.status,
          parties: (event.participants || []).map(filler),
          places: (event.places || []).map(filler),
          from: event.time ? event.time.start : '',
          to: event.time ? event.time.end : '',
        };
        for (const key of new Set(read.parties.map(p => p.key).filter(Boolean))) {
          entities.get(key).events++;
        }
        for (const key of new Set(read.places.map(p => p.key).filter(Boolean))) {
          entities.get(key).places++;
        }
        events.push(read);
      }
    }
  }

  const nameOf = part => (part.key ? entities.get(part.key).name : part.text);

  /** The sentence around some characters, not longer than a few lines. */
  function sentence(text, start, end) {
    const ends = /[.!؟?\n]/;
    let from = start;
    while (from > 0 && start - from < 220 && !ends.test(text[from - 1])) from--;
    let to = end;
    while (to < text.length && to - end < 220 && !ends.test(text[to])) to++;
    while (from < start && (from > 0 && !/[\s.!؟?]/.test(text[from - 1]) || /\s/.test(text[from]))) from++;
    while (to > end && to < text.length && !/[\s.!؟?،]/.test(text[to])) to--;
    return { from, to, cutBefore: from > 0 && start - from >= 200, cutAfter: to < text.length && !ends.test(text[to]) };
  }

  /** What a search looks through; made when first needed. */
  function haystack(event) {
    if (!event.words) {
      const { text } = event.doc;
      const words = [event.doc.title || '', event.doc.source || ''];
      for (const part of [...event.parties, ...event.places]) {
        words.push(part.text);
        const entity = part.key && entities.get(part.key);
        if (entity) words.push(...entity.forms.keys(), ...entity.aliases, ...entity.titles);
      }
      if (event.event.source) words.push(event.event.source.text);
      for (const trigger of event.event.triggers) {
        const { from, to } = sentence(text, trigger.start, trigger.end);
        words.push(text.slice(from, to));
      }
      event.words = folded(words.join(' \n '));
    }
    return event.words;
  }

  // ---- filters; they stand in the address, so that a view can be kept and sent

  let state;

  function fromAddress() {
    const given = new URLSearchParams(location.hash.slice(1));
    const one = (name, fallback) => given.get(name) || fallback;
    english = given.get('lang') === 'en';
    state = {
      q: one('q', ''),
      type: one('type', ''),
      status: new Set(one('status', '').split(',').filter(s => STATUSES.includes(s))),
      person: given.getAll('person').map(keyOf),
      place: given.has('place') ? keyOf(given.get('place')) : '',
      when: one('when', ''),
      sort: one('sort', documents.length > 1 ? 'new' : 'text'),
      doc: one('doc', ''),
      event: one('event', ''),
    };
  }

  /** A key as it is, or that of the first entity with such a name. */
  function keyOf(given) {
    if (entities.has(given)) return given;
    const name = folded(given);
    const found = [...entities.values()].find(e => [...e.forms.keys()].some(form => folded(form) === name));
    return found ? found.key : given;
  }

  function toAddress() {
    const kept = new URLSearchParams();
    for (const name of ['q', 'type', 'place', 'when', 'doc', 'event']) {
      if (state[name]) kept.set(name, state[name]);
    }
    if (state.status.size) kept.set('status', [...state.status].join(','));
    state.person.forEach(key => kept.append('person', key));
    if (state.sort !== (documents.length > 1 ? 'new' : 'text')) kept.set('sort', state.sort);
    if (english) kept.set('lang', 'en');
    const hash = '#' + kept;
    if (hash !== (location.hash || '#')) history.replaceState(null, '', hash);
  }

  const within = (event, prefix) => prefix === 'none'
    ? !event.from
    : event.from.length >= prefix.length && event.from.slice(0, prefix.length) <= prefix && event.to.slice(0, prefix.length) >= prefix;

  /** The events that pass all filters but one. */
  function passing(except) {
    const terms = folded(state.q).split(' ').filter(Boolean);
    return events.filter(e =>
      (except === 'type' || !state.type || e.type === state.type || e.kind === state.type)
      && (except === 'status' || !state.status.size || state.status.has(e.status))
      && (except === 'person' || state.person.every(key => e.parties.some(p => p.key === key)))
      && (except === 'place' || !state.place || e.places.some(p => p.key === state.place))
      && (except === 'when' || !state.when || within(e, state.when))
      && terms.every(term => haystack(e).includes(term)));
  }

  function change(changes) {
    Object.assign(state, changes);
    limit = PAGE;
    update();
  }

  function togglePerson(key) {
    change({ person: state.person.includes(key) ? state.person.filter(k => k !== key) : [...state.person, key] });
  }

  const togglePlace = key => change({ place: state.place === key ? '' : key });

  // ---- dates

  function day(iso, long) {
    const [year, month, date] = iso.split('-').map(Number);
    const moment = new Date(Date.UTC(2000, (month || 1) - 1, date || 1));
    moment.setUTCFullYear(year);
    return new Intl.DateTimeFormat(locale(), {
      calendar: 'gregory',
      timeZone: 'UTC',
      year: long === false ? undefined : 'numeric',
      month: month ? 'long' : undefined,
      day: date ? 'numeric' : undefined,
    }).format(moment);
  }

  const period = (from, to) => (from === to ? day(from) : day(from) + ' – ' + day(to));

  // ---- the form

  const form = byId('filters');

  function option(value, label, selected) {
    return make('option', { value, selected }, shown(label));
  }

  function ranked(count) {
    return [...entities.values()].filter(e => e[count]).sort((a, b) => b[count] - a[count] || (a.name < b.name ? -1 : 1));
  }

  function fillForm() {
    const kinds = ['MEETING', 'IN_PERSON', 'PHONE', 'VIDEO', 'VISIT'];
    const label = {
      MEETING: say('كل اللقاءات', 'All meetings'),
      IN_PERSON: say('لقاءات وجهًا لوجه', 'Meetings in person'),
      PHONE: say('اتصالات هاتفية', 'Phone calls'),
      VIDEO: say('لقاءات بالفيديو', 'Video meetings'),
      VISIT: say('زيارات', 'Visits'),
    };
    form.type.replaceChildren(
      option('', say('الكل', 'All')),
      ...kinds.filter(k => events.some(e => e.kind === k || e.type === k)).map(k => option(k, label[k])));
    const people = ranked('events');
    form.person.replaceChildren(
      option('', say('الجميع', 'Everybody')),
      ...TYPES.filter(type => people.some(e => e.type === type)).map(type =>
        make('optgroup', { label: type === 'LOCATION' ? say('الدول', 'Countries') : word(type) },
          people.filter(e => e.type === type).map(e => option(e.key, e.name + ' (' + number(e.events) + ')')))));
    form.place.replaceChildren(
      option('', say('كل الأماكن', 'Everywhere')),
      ...ranked('places').map(e => option(e.key, e.name + ' (' + number(e.places) + ')')));
    byId('statuses').replaceChildren(...STATUSES.map(status => make('label', { class: 'chip ' + status },
      make('input', { type: 'checkbox', name: 'status', value: status }),
      make('span', {}, word(status), ' ', make('b', { 'data-status': status })))));
    byId('document').replaceChildren(...documents.map((doc, i) => option(String(i), headline(doc))));
    byId('document').parentNode.hidden = documents.length < 2;
  }

  const headline = doc => {
    const line = doc.title || doc.text.trim().split('\n')[0] || doc.analysis.id;
    return line.length > 90 ? line.slice(0, 88).replace(/\S*$/, '') + '…' : line;
  };

  function showForm(found) {
    if (form.q.value !== state.q) form.q.value = state.q;
    form.type.value = state.type;
    form.place.value = state.place;
    form.person.value = state.person.length === 1 ? state.person[0] : '';
    for (const box of form.querySelectorAll('[name=status]')) box.checked = state.status.has(box.value);
    const counts = {};
    passing('status').forEach(e => { counts[e.status] = (counts[e.status] || 0) + 1; });
    for (const cell of form.querySelectorAll('[data-status]')) cell.textContent = number(counts[cell.dataset.status] || 0);
    byId('count').textContent = say(
      number(found.length) + ' من ' + number(events.length) + ' من الأحداث',
      number(found.length) + ' of ' + number(events.length) + ' events');
    const chosen = [];
    const add = (label, without) => chosen.push(make('li', {}, make('button', {
      type: 'button', class: 'chosen', on: () => change(without), 'aria-label': say('أزل: ', 'Remove: ') + shown(label),
    }, quoted(label), ' ×')));
    state.person.forEach(key => add(entities.has(key) ? entities.get(key).name : key, { person: state.person.filter(k => k !== key) }));
    if (state.place) add(entities.has(state.place) ? entities.get(state.place).name : state.place, { place: '' });
    if (state.when) add(state.when === 'none' ? say('بلا تاريخ', 'undated') : day(state.when), { when: '' });
    byId('chosen').replaceChildren(...chosen);
    form.classList.toggle('filtered', Boolean(
      state.q || state.type || state.status.size || state.person.length || state.place || state.when));
  }

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', event => {
    event.preventDefault();
    change({ q: '', type: '', status: new Set(), person: [], place: '', when: '' });
    form.q.focus();
  });
  form.addEventListener('input', ({ target }) => {
    if (target.name === 'status') {
      change({ status: new Set([...form.querySelectorAll('[name=status]:checked')].map(box => box.value)) });
    } else if (target.name === 'person') {
      change({ person: target.value ? [target.value] : [] });
    } else {
      change({ [target.name]: target.value });
    }
  });

  // ---- the timeline: years, months or days, as many as there are

  function steps(found) {
    const dated = found.filter(e => e.from);
    const lengths = [4, 7, 10];
    const within = state.when && state.when !== 'none' ? state.when : '';
    // From a year to its months, from a month or a day to the days of the month.
    let length = within ? (within.length === 4 ? 7 : 10) : 4;
    const parent = within.length === 10 ? within.slice(0, 7) : within;
    const names = size => {
      const set = new Set();
      for (const e of dated) {
        if (e.from.length >= size) {
          set.add(e.from.slice(0, size));
          if (e.to.length >= size) set.add(e.to.slice(0, size));
        }
      }
      return [...set].filter(name => name.startsWith(parent)).sort();
    };
    if (!within) {
      for (const size of lengths) {
        const all = between(names(size));
        if (all.length && all.length <= 45) length = size;
      }
    }
    const some = names(length);
    const all = parent.length === 4 ? inside(parent, 7) : parent.length === 7 ? inside(parent, 10) : between(some);
    return { steps: all.length > 60 ? some.slice(-60) : all, parent };
  }

  function inside(parent, length) {
    const count = length === 7 ? 12 : new Date(Date.UTC(...parent.split('-').map(Number), 0)).getUTCDate();
    return Array.from({ length: count }, (_, i) => parent + '-' + String(i + 1).padStart(2, '0'));
  }

  /** All years, months or days from the first name to the last; stops where they are too many to show. */
  function between(names) {
    if (!names.length) return [];
    const all = [];
    const [first, last] = [names[0], names[names.length - 1]];
    const parts = first.split('-').map(Number);
    const moment = new Date(Date.UTC(2000, (parts[1] || 1) - 1, parts[2] || 1));
    moment.setUTCFullYear(parts[0]);
    for (let name = first; name <= last && all.length <= 100;) {
      all.push(name);
      if (parts.length === 1) moment.setUTCFullYear(moment.getUTCFullYear() + 1);
      else if (parts.length === 2) moment.setUTCMonth(moment.getUTCMonth() + 1);
      else moment.setUTCDate(moment.getUTCDate() + 1);
      name = moment.toISOString().slice(0, first.length);
    }
    return all;
  }

  function showTime() {
    const found = passing('when');
    const { steps: all, parent } = steps(found);
    const counts = all.map(name => {
      const here = found.filter(e => e.from && within(e, name));
      return { name, meetings: here.filter(e => e.type === 'MEETING').length, visits: here.filter(e => e.type === 'VISIT').length };
    });
    const most = Math.max(1, ...counts.map(c => c.meetings + c.visits));
    byId('bars').hidden = !all.length;
    const every = Math.ceil(all.length / Math.max(3, Math.min(12, byId('bars').clientWidth / 60)));
    byId('bars').replaceChildren(...counts.map((c, i) => {
      const total = c.meetings + c.visits;
      const bar = make('button', {
        type: 'button',
        class: i && between([all[i - 1], c.name]).length > 2 ? 'bar far' : 'bar',
        tabindex: i === 0 ? 0 : -1,
        'aria-pressed': String(state.when === c.name),
        'aria-label': day(c.name) + say('، لقاءات: ', ', meetings: ') + number(c.meetings) + say('، زيارات: ', ', visits: ') + number(c.visits),
        title: day(c.name) + ' · ' + number(total),
        on: () => change({ when: state.when === c.name ? c.name.slice(0, -3) : c.name }),
      },
      make('span', { class: 'stack' }, c.visits ? make('i', { class: 'visits' }) : '', c.meetings ? make('i', { class: 'meetings' }) : ''),
      make('span', { class: 'step' }, i % every ? '' : stepName(c.name, i)));
      const [visits, meetings] = [bar.querySelector('.visits'), bar.querySelector('.meetings')];
      if (visits) visits.style.blockSize = 100 * c.visits / most + '%';
      if (meetings) meetings.style.blockSize = 100 * c.meetings / most + '%';
      return bar;
    }));
    const up = [make('button', { type: 'button', 'aria-pressed': String(!state.when), on: () => change({ when: '' }) }, say('كل الفترات', 'All'))];
    for (let length = 4; length <= parent.length; length += 3) {
      const name = parent.slice(0, length);
      up.push(' › ', make('button', { type: 'button', 'aria-pressed': String(state.when === name), on: () => change({ when: name }) }, day(name)));
    }
    byId('period').replaceChildren(...(parent ? up : []));
    const undated = found.filter(e => !e.from).length;
    byId('undated').replaceChildren(
      make('span', { class: 'swatch meetings' }), say(' لقاءات ', ' meetings '),
      make('span', { class: 'swatch visits' }), say(' زيارات ', ' visits '),
      ...(undated ? [make('button', { type: 'button', 'aria-pressed': String(state.when === 'none'), on: () => change({ when: state.when === 'none' ? '' : 'none' }) },
        say('بلا تاريخ: ', 'undated: ') + number(undated))] : []));
  }

  function stepName(name, index) {
    if (name.length === 4) return name;
    if (name.length === 7) {
      const month = new Intl.DateTimeFormat(locale(), { calendar: 'gregory', month: 'short', timeZone: 'UTC' }).format(new Date(name + '-01'));
      return name.endsWith('-01') || index === 0 ? month + ' ' + name.slice(0, 4) : month;
    }
    return index === 0 ? day(name, false) : number(Number(name.slice(8)));
  }

  byId('bars').addEventListener('keydown', event => {
    const bars = [...byId('bars').children];
    const at = bars.indexOf(document.activeElement);
    const forward = english ? 'ArrowRight' : 'ArrowLeft';
    const backward = english ? 'ArrowLeft' : 'ArrowRight';
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (at >= 0 && bars[to]) {
      bars[at].tabIndex = -1;
      bars[to].tabIndex = 0;
      bars[to].focus();
      event.preventDefault();
    }
  });

  // ---- the most frequent

  function showRanks(found) {
    const rank = (parts, toggle, chosen) => {
      const counts = new Map();
      for (const event of found) {
        for (const key of new Set(event[parts].map(p => p.key).filter(Boolean))) {
          if (parts === 'places' || entities.get(key).type === 'PERSON') counts.set(key, (counts.get(key) || 0) + 1);
        }
      }
      const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 7);
      return top.map(([key, count]) => {
        const row = make('button', { type: 'button', 'aria-pressed': String(chosen(key)), on: () => toggle(key) },
          quoted(entities.get(key).name), make('b', {}, number(count)), make('i', {}));
        row.lastChild.style.inlineSize = 100 * count / top[0][1] + '%';
        return make('li', {}, row);
      });
    };
    byId('top-people').replaceChildren(...rank('parties', togglePerson, key => state.person.includes(key)));
    byId('top-places').replaceChildren(...rank('places', togglePlace, key => state.place === key));
  }

  // ---- the cards

  let limit = PAGE;
  let ordered = [];

  function order(found) {
    const byText = (a, b) => a.index - b.index;
    const date = e => e.from || '';
    if (state.sort === 'text') return [...found].sort(byText);
    const sign = state.sort === 'old' ? 1 : -1;
    return [...found].sort((a, b) => {
      if (!date(a) || !date(b)) return (date(a) ? 0 : 1) - (date(b) ? 0 : 1) || byText(a, b);
      return date(a) === date(b) ? byText(a, b) : (date(a) < date(b) ? -sign : sign);
    });
  }

  const group = event => (state.sort === 'text' ? headline(event.doc) : event.from ? event.from.slice(0, 7) : '');

  function showList() {
    const list = byId('list');
    const cards = [];
    let last;
    for (const event of ordered.slice(0, limit)) {
      const here = group(event);
      if (here !== last && (documents.length > 1 || state.sort !== 'text')) {
        cards.push(make('h3', { class: 'when' }, state.sort === 'text' ? quoted(here) : here ? day(here) : say('بلا تاريخ', 'Undated')));
      }
      last = here;
      cards.push(card(event));
    }
    if (!ordered.length) {
      cards.push(make('p', { class: 'empty' }, events.length
        ? say('لا حدث يوافق هذه المرشِّحات.', 'No event passes these filters.')
        : say('لم يُعثر على لقاءات أو زيارات.', 'No meetings or visits were found.')));
    }
    list.replaceChildren(...cards);
    const rest = ordered.length - limit;
    byId('more').hidden = rest <= 0;
    byId('more').textContent = say('أظهر ' + number(Math.min(PAGE, rest)) + ' أخرى من ' + number(Math.max(rest, 0)), 'Show ' + number(Math.min(PAGE, rest)) + ' more of ' + number(Math.max(rest, 0)));
  }

  function card(event) {
    const { event: data, doc } = event;
    const many = documents.length > 1;
    const who = event.parties.map(party => {
      const entity = party.key && entities.get(party.key);
      const local = entity && doc.analysis.entities.find(e => e.id === party.entity);
      const title = local && local.titles && local.titles[0];
      return make('li', {},
        entity
          ? make('button', { type: 'button', class: 'name', 'aria-pressed': String(state.person.includes(party.key)), on: () => togglePerson(party.key), title: say('صفِّ به', 'Filter by this') }, quoted(local.name))
          : make('span', { class: 'name' }, quoted(party.text)),
        make('span', { class: 'role' }, word(party.role)),
        title ? make('span', { class: 'title' }, quoted(title)) : '');
    });
    const facts = [];
    const fact = (name, ...value) => facts.push(make('div', {}, make('dt', {}, name), make('dd', {}, ...value)));
    if (event.places.length) {
      fact(say('أين', 'Where'), event.places.flatMap((place, i) => [i ? say('، ', ', ') : '', place.key
        ? make('button', { type: 'button', 'aria-pressed': String(state.place === place.key), on: () => togglePlace(place.key) }, quoted(place.text))
        : quoted(place.text)]));
    }
    if (data.time) {
      fact(say('متى', 'When'), make('time', { datetime: data.time.start }, period(data.time.start, data.time.end)), ' ', make('span', { class: 'as-told' }, say('«', '“'), quoted(data.time.text), say('»', '”')));
    }
    if (data.source) fact(say('المصدر', 'Source'), quoted(data.source.text));
    const visit = data.partOf && events.find(e => e.doc === doc && e.id === data.partOf);
    if (visit) {
      fact(say('ضمن', 'Part of'), make('button', { type: 'button', on: () => goToCard(visit) }, say('زيارة ', 'visit: '), visit.event.triggers[0] ? quoted(visit.event.triggers[0].text) : ''));
    }
    const sure = Math.round(data.confidence * 100);
    const meter = make('span', { class: 'meter' }, make('i', {}));
    meter.firstChild.style.inlineSize = sure + '%';
    fact(say('الثقة', 'Confidence'), number(sure) + '%', meter);
    const first = data.triggers[0];
    const { from, to, cutBefore, cutAfter } = sentence(doc.text, first.start, first.end);
    const codes = Object.entries(data.codes || {}).map(([name, code]) => name.toUpperCase() + ' ' + code).join(' · ');
    const element = make('article', {
      class: 'event ' + data.status + (state.event === address(event) ? ' current' : ''),
      'data-event': address(event),
      'aria-label': word(event.kind) + say('، ', ', ') + word(data.status) + ': ' + event.parties.map(p => shown(nameOf(p))).join(say('، ', ', ')),
    },
    make('header', {}, icon(event.kind), make('span', { class: 'kind' }, word(event.kind)), make('span', { class: 'status ' + data.status }, word(data.status))),
    who.length ? make('ul', { class: 'who' }, who.slice(0, MANY)) : '',
    who.length > MANY ? make('details', {}, make('summary', {}, say('المشاركون الآخرون: ', 'Others: ') + number(who.length - MANY)), make('ul', { class: 'who' }, who.slice(MANY))) : '',
    make('blockquote', { lang: 'ar', dir: 'rtl' },
      cutBefore ? '…' : '', shown(doc.text.slice(from, first.start)), make('mark', { class: 'trigger' }, shown(first.text)), shown(doc.text.slice(first.end, to)), cutAfter ? '…' : ''),
    make('dl', {}, facts),
    make('footer', {},
      make('span', { class: 'evidence' }, say('الشاهد: ', 'Evidence: '),
        data.triggers.map((trigger, i) => make('button', { type: 'button', class: 'show', 'data-trigger': i, on: () => open(event, i), 'aria-label': say('أظهر في النص: ', 'Show in the text: ') + shown(trigger.text) }, quoted(trigger.text)))),
      many ? make('span', { class: 'from' }, quoted(headline(doc))) : '',
      codes ? make('span', { class: 'codes', lang: 'en', dir: 'ltr' }, shown(codes)) : ''));
    element.addEventListener('click', ({ target }) => {
      if (!target.closest('button, a, summary') && !String(getSelection())) open(event, 0);
    });
    return element;
  }

  const address = event => event.doc.analysis.id + '/' + event.id;
  const cardOf = event => [...byId('list').querySelectorAll('.event')].find(e => e.dataset.event === address(event));

  function goToCard(event) {
    if (!ordered.includes(event)) change({ q: '', type: '', status: new Set(), person: [], place: '', when: '' });
    limit = Math.max(limit, ordered.indexOf(event) + 1);
    state.event = address(event);
    closeReader();
    update();
    const element = cardOf(event);
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    scrollTo(element);
  }

  byId('more').addEventListener('click', () => {
    const before = limit;
    limit += PAGE;
    showList();
    const next = byId('list').querySelectorAll('.event')[before];
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  });
  byId('sort').addEventListener('input', ({ target }) => change({ sort: target.value }));

  // ---- the text

  let currentDoc;

  /** Text with spans in it, which may lie inside one another; what crosses another's end is cut there. */
  function marked(text, spans) {
    const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
    let next = 0;
    const lines = piece => shown(piece).split(/\r?\n/).flatMap((line, i) => (i ? [make('br'), make('span', { class: 'gap' }), line] : [line]));
    const fill = (from, to) => {
      const nodes = [];
      let at = from;
      while (next < sorted.length && sorted[next].start < to) {
        const span = sorted[next++];
        const start = Math.max(span.start, at);
        const end = Math.min(span.end, to);
        if (start >= end) continue;
        nodes.push(...lines(text.slice(at, start)));
        const element = span.make();
        element.append(...fill(start, end).filter(node => node !== ''));
        nodes.push(element);
        at = end;
      }
      nodes.push(...lines(text.slice(at, to)));
      return nodes;
    };
    return fill(0, text.length).filter(node => node !== '');
  }

  function showText(doc, event) {
    currentDoc = doc;
    byId('document').value = String(doc.index);
    const spans = [];
    for (const mention of doc.analysis.mentions) {
      spans.push({ ...mention, rank: 1, make: () => make('span', { class: 'mention ' + mention.type, 'data-entity': mention.entity }) });
    }
    for (const other of events.filter(e => e.doc === doc)) {
      other.event.triggers.forEach((trigger, i) => spans.push({
        ...trigger,
        rank: 2,
        // Not a button, which would break the letters of a word apart.
        make: () => make('mark', {
          role: 'button', tabindex: 0, class: 'trigger' + (other === event ? ' current' : ''), 'data-event': other.id, 'data-trigger': i,
          title: word(other.kind) + ' · ' + word(other.status), on: () => goToCard(other),
        }),
      }));
    }
    if (event) {
      const part = (filler, role) => spans.push({ ...filler, rank: 0, make: () => make('span', { class: 'part', 'data-role': word(role) }) });
      event.parties.forEach(party => part(party, party.role));
      event.places.forEach(place => part(place, 'PLACE'));
      const { time, source } = doc.spans[event.id];
      if (time) part(time, 'TIME');
      if (source) part(source, 'SOURCE');
    }
    const published = doc.analysis.published;
    const about = [
      doc.source ? quoted(doc.source) : '',
      published ? make('time', { datetime: published }, day(published)) : '',
      link(doc.url),
      make('span', { class: 'id', dir: 'auto' }, shown(doc.analysis.id)),
    ].filter(Boolean);
    byId('article').replaceChildren(
      doc.title && !doc.text.startsWith(doc.title) ? make('h3', { lang: 'ar', dir: 'rtl' }, shown(doc.title)) : '',
      make('p', { class: 'about' }, about.flatMap((node, i) => (i ? [' · ', node] : [node]))),
      ...doc.analysis.warnings.map(w => make('p', { class: 'warning', title: shown(w.message) }, say('تنبيه: ', 'Warning: ') + word(w.code))),
      make('div', { class: 'text', lang: 'ar', dir: 'rtl' }, marked(doc.text, spans)));
    byId('names').replaceChildren(...TYPES.map(type => doc.analysis.entities.filter(e => e.type === type)).filter(all => all.length).map(all =>
      make('section', {}, make('h4', {}, word(all[0].type)), make('ul', {}, all.map(entity => {
        const key = doc.keys.get(entity.id);
        const detail = [entity.titles && entity.titles[0] && quoted(entity.titles[0]), entity.country && country(entity.country), link(entity.wikidata && /^Q\d+$/.test(entity.wikidata) && 'https://www.wikidata.org/wiki/' + entity.wikidata, entity.wikidata)].filter(Boolean);
        return make('li', {},
          make('button', { type: 'button', class: 'mention ' + type(entity), 'aria-pressed': 'false', 'data-chain': entity.id, on: () => chain(entity.id) }, quoted(entity.name)),
          entities.get(key).events ? make('button', { type: 'button', class: 'filter', on: () => togglePerson(key), 'aria-label': say('صفِّ الأحداث به: ', 'Filter events by ') + shown(entity.name) }, say('أحداثه: ', 'events: ') + number(entities.get(key).events)) : '',
          detail.length ? make('span', { class: 'detail' }, detail.flatMap((node, i) => (i ? [' · ', node] : [node]))) : '');
      })))));
  }

  const type = entity => entity.type;

  function country(code) {
    try {
      return new Intl.DisplayNames([locale()], { type: 'region' }).of(code);
    } catch {
      return code;
    }
  }

  /** A link out, for http addresses only; followed when somebody presses it. */
  function link(url, label) {
    try {
      const parsed = new URL(url);
      if (!/^https?:$/.test(parsed.protocol)) return '';
      return make('a', { href: parsed.href, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr' }, shown(label || parsed.hostname));
    } catch {
      return '';
    }
  }

  /** Shows all mentions of an entity in the text. */
  function chain(id) {
    const button = [...byId('names').querySelectorAll('[data-chain]')].find(b => b.dataset.chain === id);
    const on = !button || button.getAttribute('aria-pressed') !== 'true';
    for (const other of byId('names').querySelectorAll('[data-chain]')) other.setAttribute('aria-pressed', String(on && other === button));
    let first;
    for (const mention of byId('article').querySelectorAll('.mention')) {
      const same = on && mention.dataset.entity === id;
      mention.classList.toggle('same', same);
      first = first || (same ? mention : undefined);
    }
    return first;
  }

  byId('article').addEventListener('click', ({ target }) => {
    const mention = target.closest('.mention');
    if (mention && mention.dataset.entity && !target.closest('.trigger') && !String(getSelection())) chain(mention.dataset.entity);
  });
  byId('article').addEventListener('keydown', event => {
    if (event.target.matches('.trigger') && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      event.target.click();
    }
  });
  byId('document').addEventListener('input', ({ target }) => {
    state.event = '';
    state.doc = documents[target.value].analysis.id;
    showText(documents[target.value]);
    toAddress();
  });

  const scrollTo = (element, block) => element.scrollIntoView({
    block: block || 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });

  let opener;

  /** Opens the text at a trigger of an event. */
  function open(event, index) {
    state.event = address(event);
    state.doc = event.doc.analysis.id;
    opener = { event, index };
    for (const element of byId('list').querySelectorAll('.current')) element.classList.remove('current');
    const element = cardOf(event);
    if (element) element.classList.add('current');
    showText(event.doc, event);
    document.body.classList.add('reading');
    const trigger = [...byId('article').querySelectorAll('.trigger')].find(t => t.dataset.event === event.id && t.dataset.trigger === String(index));
    if (trigger) {
      trigger.classList.add('flash');
      trigger.focus({ preventScroll: true });
      const pane = byId('reader');
      const box = trigger.getBoundingClientRect();
      const outer = pane.getBoundingClientRect();
      if (box.top < outer.top + 60 || box.bottom > outer.bottom - 40) pane.scrollTop += box.top - outer.top - outer.height / 3;
      if (outer.top < 0 || outer.top > innerHeight / 2) scrollTo(trigger, 'center');
    }
    toAddress();
  }

  function closeReader() {
    document.body.classList.remove('reading');
  }

  /** Back to where the text was opened from. */
  function leave() {
    closeReader();
    const element = opener && cardOf(opener.event);
    if (element) element.querySelectorAll('.show')[opener.index].focus();
  }

  byId('back').addEventListener('click', leave);
  byId('reader').addEventListener('keydown', event => {
    if (event.key === 'Escape') leave();
  });

  // ---- the network

  let graph;

  /** Who takes part in the same events: the most frequent, and how often two of them met. */
  function network(found) {
    const bodies = byId('network-bodies').checked;
    const counts = new Map();
    const links = new Map();
    const sides = event => {
      const keys = new Map();
      for (const party of event.parties) {
        if (party.key && (bodies || entities.get(party.key).type === 'PERSON') && !keys.has(party.key)) keys.set(party.key, party.role);
      }
      return [...keys];
    };
    for (const event of found) {
      const parties = sides(event);
      const met = new Set();
      for (let i = 0; i < parties.length; i++) {
        for (let j = i + 1; j < parties.length; j++) {
          // Two visitors of one visit come together, but need not have met each other.
          if (parties[i][1] === 'VISITOR' && parties[j][1] === 'VISITOR') continue;
          const pair = [parties[i][0], parties[j][0]].sort();
          const id = pair.join('\n');
          if (!links.has(id)) links.set(id, { id, pair, count: 0, sure: 0, open: 0 });
          const link = links.get(id);
          link.count++;
          link.sure += event.status === 'OCCURRED' || event.status === 'ONGOING';
          link.open += event.status === 'PLANNED' || event.status === 'POSSIBLE';
          pair.forEach(key => met.add(key));
        }
      }
      for (const key of met) counts.set(key, (counts.get(key) || 0) + 1);
    }
    // Link by link, those of the most frequent persons first, so that nobody stands alone.
    const weight = link => Math.max(...link.pair.map(key => counts.get(key)));
    const sorted = [...links.values()].sort((a, b) => weight(b) - weight(a) || b.count - a.count || (a.id < b.id ? -1 : 1));
    const size = Number(byId('network-size').value);
    const keys = new Set();
    for (const { pair } of sorted) {
      if (keys.size + pair.filter(key => !keys.has(key)).length <= size) pair.forEach(key => keys.add(key));
    }
    return {
      nodes: [...keys].map(key => [key, counts.get(key)]),
      all: counts.size,
      links: sorted.filter(link => link.pair.every(key => keys.has(key))),
    };
  }

  function showNetwork() {
    const { nodes, all, links } = network(passing());
    const line = link => (link.sure ? 'solid' : link.open ? 'dashed' : 'dotted');
    byId('network-note').textContent = !nodes.length
      ? say('لا لقاء بين أشخاص معروفة أسماؤهم هنا.', 'No meeting of two persons whose names are known here.')
      : all > nodes.length
        ? say('الأكثر لقاءات: ' + number(nodes.length) + ' من ' + number(all), 'The ' + number(nodes.length) + ' with most meetings, of ' + number(all))
        : '';
    byId('graph').hidden = !nodes.length;
    byId('pairs').replaceChildren(...links.slice(0, 200).map(link => make('li', {}, make('button', {
      type: 'button', on: () => change({ person: [...link.pair] }),
    }, quoted(entities.get(link.pair[0]).name), ' — ', quoted(entities.get(link.pair[1]).name), ' (' + number(link.count) + ')'))));
    const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const named = new Set([...nodes].sort((a, b) => b[1] - a[1]).slice(0, 40).map(([key]) => key));
    const room = Math.sqrt(Math.max(4, nodes.length) / 30);
    const most = Math.max(1, ...nodes.map(([, count]) => count));
    if (graph) graph.destroy();
    graph = cytoscape({
      container: byId('graph'),
      elements: [
        ...nodes.map(([key, count], i) => {
          // Begins on a spiral, so that the same data always gives the same picture.
          const angle = i * 2.399963;
          const radius = 40 * Math.sqrt(i + 0.5);
          return {
            data: { id: key, name: shown(entities.get(key).name), named: named.has(key), size: 10 + 22 * Math.sqrt(count / most) },
            classes: entities.get(key).type + (state.person.includes(key) ? ' chosen' : ''),
            position: { x: radius * Math.cos(angle), y: radius * Math.sin(angle) },
          };
        }),
        ...links.map(link => ({
          data: { id: link.id, source: link.pair[0], target: link.pair[1], width: Math.min(8, 1 + 1.2 * Math.sqrt(link.count)), line: line(link) },
        })),
      ],
      style: [
        { selector: 'node', style: {
          label: 'data(name)', width: 'data(size)', height: 'data(size)', 'background-color': color('--person'), color: color('--ink'),
          'font-family': 'system-ui, "Segoe UI", "Noto Sans Arabic", Tahoma, sans-serif', 'font-size': 11, 'text-valign': 'bottom', 'text-margin-y': 3,
          'text-outline-color': color('--paper'), 'text-outline-width': 2.5, 'text-wrap': 'wrap', 'text-max-width': 84,
          'border-width': 1.5, 'border-color': color('--paper') } },
        { selector: 'node.ORGANIZATION', style: { 'background-color': color('--organization'), shape: 'round-rectangle' } },
        { selector: 'node.LOCATION', style: { 'background-color': color('--location'), shape: 'diamond' } },
        { selector: 'node.chosen', style: { 'border-color': color('--accent'), 'border-width': 4 } },
        { selector: 'edge', style: {
          'line-color': color('--line'), 'line-style': 'data(line)', 'curve-style': 'haystack', 'line-opacity': 0.8 } },
      ],
      layout: { name: 'cose', animate: false, randomize: false, fit: true, padding: 24, boundingBox: { x1: 0, y1: 0, w: 700 * room, h: 480 * room }, nodeRepulsion: () => 60000, idealEdgeLength: () => 80, nodeOverlap: 30, componentSpacing: 60, numIter: nodes.length > 60 ? 400 : 900 },
      userZoomingEnabled: false,
      userPanningEnabled: matchMedia('(pointer: fine)').matches,
      boxSelectionEnabled: false,
      autounselectify: true,
      minZoom: 0.2,
      maxZoom: 3,
    });
    fit();
    let width = graph.width();
    graph.on('resize', () => {
      if (width !== graph.width()) {
        width = graph.width();
        fit();
      }
    });
    graph.on('tap', 'node', ({ target }) => togglePerson(target.id()));
    graph.on('tap', 'edge', ({ target }) => change({ person: target.id().split('\n') }));
    graph.on('mouseover', 'node, edge', () => { byId('graph').style.cursor = 'pointer'; });
    graph.on('mouseout', 'node, edge', () => { byId('graph').style.cursor = ''; });
  }

  function fit() {
    graph.fit(undefined, 24);
    if (graph.zoom() > 1.3) {
      graph.zoom(1.3);
      graph.center();
    }
    rescale();
  }

  /** Keeps the names of the most frequent readable; zooming in makes room for the others. */
  function rescale() {
    const scale = Math.max(1, 1 / graph.zoom());
    graph.style()
      .selector('node').style({
        'font-size': node => (node.data('named') ? 11 * scale : 11), 'min-zoomed-font-size': 8,
        'text-max-width': 84 * scale, 'text-margin-y': 3 * scale, 'text-outline-width': 2.5 * scale,
        width: node => node.data('size') * Math.sqrt(scale), height: node => node.data('size') * Math.sqrt(scale),
      })
      .selector('edge').style({ width: edge => edge.data('width') * scale })
      .update();
  }

  function zoom(factor) {
    graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
    rescale();
  }

  byId('zoom-in').addEventListener('click', () => zoom(1.3));
  byId('zoom-out').addEventListener('click', () => zoom(1 / 1.3));
  byId('zoom-fit').addEventListener('click', fit);
  byId('network-size').addEventListener('input', showNetwork);
  byId('network-bodies').addEventListener('input', showNetwork);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showNetwork);

  // ---- all together

  let redraw;

  function update() {
    const found = passing();
    ordered = order(found);
    showForm(found);
    showTime();
    showRanks(found);
    showList();
    byId('sort').value = state.sort;
    clearTimeout(redraw);
    redraw = setTimeout(showNetwork, 60);
    toAddress();
  }

  function speak() {
    document.documentElement.lang = english ? 'en' : 'ar';
    document.documentElement.dir = english ? 'ltr' : 'rtl';
    document.title = documents.length === 1 ? shown(headline(documents[0])) : say('لقاءات وزيارات', 'Meetings and visits');
    for (const [data, attribute] of [['en', ''], ['enLabel', 'aria-label'], ['enPlaceholder', 'placeholder']]) {
      const name = data.replace(/[A-Z]/g, c => '-' + c.toLowerCase());
      for (const element of document.querySelectorAll('[data-' + name + ']')) {
        const kept = 'ar' + data;
        element.dataset[kept] = element.dataset[kept] || (attribute ? element.getAttribute(attribute) : element.textContent);
        const text = english ? element.dataset[data] : element.dataset[kept];
        if (attribute) element.setAttribute(attribute, text); else element.textContent = text;
      }
    }
    byId('language').textContent = english ? 'العربية' : 'English';
    byId('language').lang = english ? 'ar' : 'en';
    const published = documents.map(d => d.analysis.published).filter(Boolean).sort();
    const persons = [...entities.values()].filter(e => e.type === 'PERSON').length;
    byId('summary').textContent = [
      say('الوثائق: ', 'documents: ') + number(documents.length),
      say('الأحداث: ', 'events: ') + number(events.length),
      say('الأشخاص: ', 'persons: ') + number(persons),
      published.length ? say('نُشرت ', 'published ') + period(published[0], published[published.length - 1]) : '',
    ].filter(Boolean).join(' · ');
    fillForm();
  }

  byId('language').addEventListener('click', () => {
    english = !english;
    speak();
    update();
    showText(currentDoc, events.find(e => address(e) === state.event));
  });

  /** Shows what the address asks for. */
  function visit() {
    fromAddress();
    speak();
    limit = PAGE;
    update();
    const event = events.find(e => address(e) === state.event);
    const doc = documents.find(d => d.analysis.id === state.doc);
    if (event) {
      limit = Math.max(limit, ordered.indexOf(event) + 1);
      showList();
      open(event, 0);
    } else if (doc || documents.length) {
      showText(doc || (ordered[0] || { doc: documents[0] }).doc);
    }
  }

  // Links inside the page move the focus and leave the address, which holds the filters, alone.
  document.addEventListener('click', event => {
    const anchor = event.target.closest('a[href^="#"]');
    if (anchor) {
      event.preventDefault();
      const target = byId(anchor.hash.slice(1));
      target.focus({ preventScroll: true });
      scrollTo(target, 'start');
    }
  });
  addEventListener('hashchange', visit);
  addEventListener('beforeprint', () => {
    limit = Infinity;
    showList();
    for (const details of byId('list').querySelectorAll('details')) details.open = true;
  });

  join();
  read();
  visit();
  document.documentElement.dataset.ready = 'true';
})();
