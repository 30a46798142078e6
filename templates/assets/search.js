// Search without a server: finds in the files of the index what the reader types, with or without tone marks.
// docs/search.md describes the files. Words come from the data-* attributes of the form.
(() => {
  "use strict";

  // Text ------------------------------------------------------------------------------------------------------
  const word = /[A-Za-z\u00C0-\u1FFF\u3000-\uEFFF]+|[0-9]+/g;
  const isWord = (text) => /^[0-9A-Za-z\u00C0-\u1FFF\u3000-\uEFFF]/.test(text);
  const remember = (make, known = new Map()) => (key) => known.get(key) ?? (known.set(key, make(key)), known.get(key));
  const fold = remember((text) => text.normalize("NFD").replace(/[\u0300-\u036F]/g, "").toLowerCase().replace(/đ/g, "d"));

  // Lower case, the tone where the new habit puts it: hòa and hoà are one spelling.
  const spell = remember((text) => {
    const lower = text.normalize("NFC").toLowerCase();
    const parts = lower.normalize("NFD");
    const tones = parts.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
    if (tones.length !== 1) return lower;
    const bare = parts.replace(tones[0], "").normalize("NFC");
    const [, onset, vowels, coda] = bare.match(/^(qu(?=[aăâeêioôơuưy])|gi(?=[aăâeêioôơuưy])|[b-df-hj-np-tv-xzđ]*)([aăâeêioôơuưy]+)([b-df-hj-np-tv-xz]*)$/) ?? [];
    if (!vowels || bare.length > 8) return lower;
    let place = [...vowels].findLastIndex((vowel) => "ăâêôơư".includes(vowel));
    if (place < 0) place = coda ? vowels.length - 1 : vowels.length === 2 ? +/^(oa|oe|uy)$/.test(vowels) : +(vowels.length > 2);
    return (onset + vowels.slice(0, place + 1) + tones[0] + vowels.slice(place + 1) + coda).normalize("NFC");
  });

  // The index cuts words of more than 16 bytes.
  const encoder = new TextEncoder();
  const cut = (text) => {
    if (encoder.encode(text).length <= 16) return [text];
    const pieces = [""];
    let room = 16;
    for (const letter of text) {
      const size = encoder.encode(letter).length;
      if (size > room) {
        pieces.push("");
        room = 16;
      }
      pieces[pieces.length - 1] += letter;
      room -= size;
    }
    return pieces;
  };
  const words = (text) => (text.normalize("NFC").match(word) ?? []).flatMap(cut);

  // One letter wrong, missing, too many, or two changed places.
  const isNear = (one, other) => {
    if (one === other || Math.abs(one.length - other.length) > 1) return false;
    let start = 0;
    while (start < one.length && one[start] === other[start]) start += 1;
    const rest = (text, from) => text.slice(start + from);
    if (rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)) return true;
    return one[start] === other[start + 1] && one[start + 1] === other[start] && rest(one, 2) === rest(other, 2);
  };

  // What is asked: runs of words, those in quotes bound to stand together; the last word may be unfinished.
  const parse = (text) => {
    const runs = [];
    text.normalize("NFC").split(/["“”„«»]/).forEach((part, index, parts) => {
      const isQuoted = index % 2 === 1;
      const tokens = words(part).map((text) => ({ text, fold: fold(text), spelling: spell(text), isMarked: fold(text) !== text.toLowerCase(), isOpen: false }));
      if (!tokens.length) return;
      if (!isQuoted && index === parts.length - 1 && !/\s$/.test(part)) tokens[tokens.length - 1].isOpen = true;
      runs.push({ tokens, isQuoted });
    });
    return runs;
  };

  const pageSize = 6;
  // The sections of the dictionary: where a syllable is in names, where in text, and pairs of syllables.
  const [inNames, inText, inPairs] = [0, 1, 2];

  // Files -----------------------------------------------------------------------------------------------------
  const decoder = new TextDecoder();
  class Reader {
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }
    get more() {
      return this.at < this.bytes.length;
    }
    byte() {
      return this.bytes[this.at++];
    }
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = this.byte();
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    }
    take(length) {
      this.at += length;
      return this.bytes.subarray(this.at - length, this.at);
    }
    counted() {
      return this.take(this.number());
    }
    text() {
      return decoder.decode(this.counted());
    }
    list(read) {
      return Array.from({ length: this.number() }, (_, index) => read(index));
    }
    // A key that shares its beginning with the one before.
    key(before) {
      const head = this.byte();
      const shared = head >> 4;
      const more = (head & 15) === 15 ? this.byte() : 0;
      const rest = this.take((head & 15) + more);
      const key = new Uint8Array(shared + rest.length);
      key.set(before.subarray(0, shared));
      key.set(rest, shared);
      return key;
    }
    keys(count, read = () => {}) {
      let key = new Uint8Array();
      const keys = [];
      while (count-- > 0 && this.more) {
        key = this.key(key);
        keys.push([decoder.decode(key), read()]);
      }
      return keys;
    }
  }

  // Calls `visit` with each number of a set. It is written by how far each is from the one before and, where it
  // follows directly, how many more do so: the high part as so many ones and a zero, then the low part, as wide as
  // the mean of those before suggests; after twelve ones 24 bits. Ones fill up the last byte.
  const each = (bytes, visit) => {
    const end = bytes.length * 8;
    const means = [8192, 0];
    let at = 0;
    const peek = () => (bytes[at >> 3] | (bytes[(at >> 3) + 1] << 8) | (bytes[(at >> 3) + 2] << 16) | (bytes[(at >> 3) + 3] << 24)) >>> (at & 7);
    const read = (kind) => {
      const bits = peek();
      const ones = 31 - Math.clz32((~bits & (bits + 1) & 4095) || 4096);
      if (at + ones >= end) return -1;
      const width = ones < 12 ? 31 - Math.clz32(((means[kind] * 11) >> 7) + 1) : 24;
      at += ones + (ones < 12);
      const value = (peek() & ((1 << width) - 1)) + (ones < 12 ? ones << width : 0);
      at += width;
      means[kind] += value - (means[kind] >> 3);
      return value;
    };
    let isAfterRun = false;
    for (let next = 0; ; ) {
      const distance = read(0);
      if (distance < 0) return;
      next += distance + isAfterRun;
      visit(next++);
      isAfterRun = !distance && !isAfterRun;
      for (let run = isAfterRun ? read(1) : 0; run > 0; run -= 1) visit(next++);
    }
  };

  class Index {
    constructor(address) {
      this.address = address;
      this.isScript = location.protocol === "file:";
      this.waiting = new Map();
      this.known = new Map();
      window.thiduaPart = (name, text) => {
        this.waiting.get(name)?.(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
        this.waiting.delete(name);
      };
    }

    // From a server parts are fetched; from disk they are scripts that hand themselves over.
    async read(name, options) {
      const path = this.address + (name === "goc" ? "" : this.stamp + "/") + name;
      if (!this.isScript) {
        const answer = await fetch(path + ".bin" + (name === "goc" ? "" : "?" + this.edition), options);
        if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
        if (name !== "goc") throw new Error(path);
        this.isScript = true;
      }
      return new Promise((done, fail) => {
        this.waiting.set(name, done);
        const script = document.createElement("script");
        script.src = path + ".js";
        script.onload = () => script.remove();
        script.onerror = () => fail(new Error(path));
        document.head.append(script);
      });
    }

    part(name, parse) {
      if (!this.known.has(name)) {
        const part = this.read(name).then((bytes) => {
          this.loaded += bytes.length;
          return parse(new Reader(bytes));
        });
        part.catch(() => this.known.delete(name));
        this.known.set(name, part);
      }
      return this.known.get(name);
    }

    async open() {
      const reader = new Reader(await this.read("goc", { cache: "no-cache" }));
      if (reader.byte() !== 4) throw new Error("version");
      this.stamp = reader.text();
      this.edition = reader.text();
      let first = 0;
      let file = 0;
      this.kinds = reader.list((kind) => {
        const one = { kind, folder: reader.text(), count: reader.number(), group: reader.number(), first, file };
        first += one.count;
        file += Math.ceil(one.count / one.group);
        return one;
      });
      this.count = first;
      this.sections = ["ten-", "chu-", "cap-"].map((name) => ({ name, firsts: reader.keys(reader.number()).map(([key]) => key) }));
      this.forms = reader.list(() => [words(reader.text()), words(reader.text())]);
      this.vocabulary = [];
      for (let half = 0; half < 2; half += 1) {
        this.vocabulary.push(...reader.keys(reader.number()).map(([symbol]) => symbol));
        let pair = [0, 0];
        this.vocabulary.push(
          ...reader.list(() => {
            const step = reader.number();
            pair = [pair[0] + step, reader.number() + (step ? 0 : pair[1])];
            return pair;
          }),
        );
      }
      return this;
    }

    // The spellings of a key, or of all keys that begin with it, each with its sets of items by rank.
    async find(key, section, isOpen) {
      const { name, firsts } = this.sections[section];
      let low = 0;
      let high = firsts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (firsts[middle] <= key) low = middle + 1;
        else high = middle;
      }
      const start = Math.max(0, low - 1);
      let end = start + 1;
      while (isOpen && end < firsts.length && end < start + 4 && firsts[end].startsWith(key)) end += 1;
      const parts = [];
      for (let number = start; number < Math.min(end, firsts.length); number += 1) {
        parts.push(
          this.part(name + firsts[number].replace(" ", "-"), (reader) => {
            if (reader.text() !== (firsts[number + 1] ?? "")) throw new Error("root");
            return reader
              .keys(Infinity, () => {
                const flags = reader.byte();
                return [0, 1, 2, 3].map((rank) => (flags >> rank) & 1 && reader.counted());
              })
              .map(([spelling, sets]) => ({ spelling, sets, fold: fold(spelling) }));
          }),
        );
      }
      return (await Promise.all(parts)).flat().filter((entry) => entry.fold === key || (isOpen && entry.fold.startsWith(key)));
    }

    kindOf(item) {
      return this.kinds.find((kind) => item < kind.first + kind.count);
    }

    // What is shown of an item.
    async item(id) {
      const kind = this.kindOf(id);
      const place = (id - kind.first) % kind.group;
      const file = kind.file + (id - kind.first - place) / kind.group;
      const records = await this.part("d" + file, (reader) => {
        const records = [];
        while (reader.more) records.push(reader.counted());
        return records;
      });
      const reader = new Reader(records[place]);
      const [slug, title, number, sort, date, issuer] = [0, 0, 0, 0, 0, 0].map(() => reader.text());
      let at = 0;
      const starts = [];
      // Each place is a distance and an address.
      let key = new Uint8Array();
      for (let left = reader.number(); left > 0; left -= 1) {
        const step = reader.number();
        key = reader.key(key);
        at += step;
        starts.push([at, decoder.decode(key)]);
      }
      const address = kind.folder + slug + "/" + (this.isScript ? "index.html" : "");
      return { id, kind: kind.kind, address, title, number, sort, date, issuer, starts, symbols: this.symbols(reader) };
    }

    symbols(reader) {
      const symbols = [];
      while (reader.more) {
        let code = reader.byte();
        if (code === 255) {
          symbols.push(reader.text());
          continue;
        }
        if (code >= 168) code = 168 + ((code - 168) << 8) + reader.byte();
        const entry = this.vocabulary[code];
        if (typeof entry === "string") symbols.push(entry);
        else symbols.push(this.vocabulary[entry[0]], this.vocabulary[entry[1]]);
      }
      return symbols;
    }

    filters() {
      return this.part("loc", (reader) =>
        Object.fromEntries(["body", "campaign", "year"].map((name) => [name, reader.list(() => ({ key: reader.text(), text: reader.text(), set: reader.counted() }))])),
      );
    }

    lexicon() {
      return this.part("chinh-ta", (reader) => reader.keys(Infinity, () => reader.byte()));
    }

    // Finding ---------------------------------------------------------------------------------------------------

    // The runs, and the runs with short forms written out or the other way round: all at once, then one at a time.
    variants(runs) {
      const isAt = (tokens, at, form) => form.every((text, index) => tokens[at + index]?.fold === fold(text));
      const written = (run, [from, to]) => {
        const at = from.length ? run.tokens.findIndex((_, at) => isAt(run.tokens, at, from)) : -1;
        if (at < 0) return run;
        const isMarked = run.tokens[at].isMarked;
        // Words of a form that is written out are looked for side by side only.
        const words = to.map((text) => ({ text, fold: fold(text), spelling: spell(text), isMarked, isOpen: false, isBound: to.length > 1 }));
        return { ...run, tokens: run.tokens.toSpliced(at, from.length, ...words) };
      };
      const variants = new Map();
      const add = (runs) => {
        const key = runs.map((run) => run.tokens.map((token) => token.fold)).join("|");
        if (variants.size < 4 && !variants.has(key)) variants.set(key, runs);
      };
      add(runs);
      const ways = [this.forms, this.forms.map(([short, long]) => [long, short])];
      for (const way of ways) add(runs.map((run) => way.reduce(written, run)));
      for (const form of ways.flat()) runs.forEach((run, index) => add(runs.with(index, written(run, form))));
      return [...variants.values()].map((runs) => this.begin(runs));
    }

    // What is to be looked up for one variant, each from a depth on: how widely words apart are looked for. Words that
    // stand together count more, and a pair tells of both its words.
    begin(runs) {
      const isLong = runs.flatMap((run) => run.tokens).length > 6;
      const lookups = [];
      let bit = 0;
      let whole = 0;
      for (const run of runs) {
        const isAlone = run.tokens.length === 1;
        run.tokens.forEach((token, index) => {
          const here = 1 << Math.min(bit, 30);
          const before = run.tokens[index - 1];
          // Where neighbours must stand together their pairs tell of each.
          if (isAlone || !(isLong || run.isQuoted || token.isBound)) {
            for (const section of [inNames, inText]) lookups.push({ depth: isAlone ? 0 : section + 1, section, token, here, isAlone, isOpen: token.isOpen && token.text.length > 1 });
          }
          if (before) {
            lookups.push({ depth: 0, section: inPairs, token, before, here, isAlone: true, isOpen: token.isOpen });
            if (run.isQuoted) whole |= here;
          }
          bit += 1;
        });
      }
      const [seen, bound, inHead] = [0, 0, 0].map(() => new Uint32Array(this.count));
      return { runs, lookups, scores: new Float32Array(this.count), seen, bound, inHead, whole, all: bit > 30 ? 0x7fffffff : 2 ** bit - 1, count: bit };
    }

    // Scores all items for one variant, as far as the depth wants and has not been done.
    async score(variant, depth) {
      const due = variant.lookups.filter((lookup) => lookup.depth <= depth);
      variant.lookups = variant.lookups.filter((lookup) => lookup.depth > depth);
      const { scores, seen, bound, inHead } = variant;
      const entries = await Promise.all(
        due.map(async ({ section, token, before, isAlone, isOpen }) => {
          const key = (before ? before.fold + " " : "") + token.fold;
          // Many words begin like a whole word; they are looked for where it stands alone or is none itself.
          const exact = isOpen && isAlone ? [] : await this.find(key, section, false);
          return exact.length || !isOpen ? exact : this.find(key, section, true);
        }),
      );
      const best = new Float32Array(this.count);
      due.forEach(({ token, before, here }, index) => {
        best.fill(0);
        const both = before ? here | (here >>> 1) : here;
        for (const { spelling, fold: found, sets } of entries[index]) {
          const parts = spelling.split(" ");
          const isExact = (text, part) => !text.isMarked || text.spelling === part;
          const exact = isExact(token, parts[parts.length - 1]) && (!before || isExact(before, parts[0]));
          const isWhole = found === (before ? before.fold + " " : "") + token.fold;
          const factor = (exact ? 1 : 0.55) * (isWhole ? 1 : 0.7) * (before ? 3 : 1);
          sets.forEach((set, rank) => {
            if (!set) return;
            const weight = factor * [8, 3, 1.5, 1][rank];
            each(set, (id) => {
              if (weight > best[id]) {
                scores[id] += weight - best[id];
                best[id] = weight;
              }
              seen[id] |= both;
              if (before) bound[id] |= here;
              if (before && rank < 2) inHead[id] |= here;
            });
          });
        }
      });
      return variant;
    }

    // The items that have what is asked, the best first; with a letter forgiven when there are none.
    async search(text, isAll = false) {
      const runs = parse(text);
      if (!runs.length) return { hits: [], runs };
      this.loaded = 0;
      const found = await this.answer(runs, isAll);
      const near = found.complete ? null : await this.forgive(runs, isAll);
      return near ? { ...near, corrected: (await Promise.all(near.runs.map((run) => this.spelled(run.tokens)))).join(" ") } : found;
    }

    // Words without marks as the texts spell them: each as it most often stands next to the one before.
    async spelled(tokens) {
      const weigh = ({ sets }) => sets.reduce((sum, set) => sum + (set ? set.length : 0), 0);
      const texts = [];
      for (const [index, token] of tokens.entries()) {
        const [before, after] = [tokens[index - 1], tokens[index + 1]];
        const pair = before ? [before, token] : after ? [token, after] : [token];
        const sections = pair.length > 1 ? [inPairs] : [inNames, inText];
        const entries = (await Promise.all(sections.map((section) => this.find(pair.map((one) => one.fold).join(" "), section, false)))).flat();
        const fitting = entries.filter(({ spelling }) => !before || spelling.startsWith(texts[index - 1] + " "));
        const [best] = (fitting.length ? fitting : entries).sort((one, other) => weigh(other) - weigh(one));
        texts.push(token.isMarked || !best ? token.text : best.spelling.split(" ")[before ? 1 : 0]);
      }
      return texts.join(" ");
    }

    // Unless all are wanted, words apart are not looked for where those that stand together are in every eighth item,
    // and in names only where that fills a page, or gives anything when much has been loaded. More than two ways to
    // write short forms are the last resort.
    async answer(runs, isAll) {
      const variants = this.variants(runs);
      for (let depth = isAll ? 3 : 0; ; depth += 1) {
        const found = await this.match(variants, depth);
        const isMuch = this.loaded > 26000;
        const enough = depth ? (isMuch ? 1 : pageSize) : Math.max(pageSize, isMuch ? 0 : this.count / 8);
        if (depth === 3 || !found.isPart || (found.complete && found.hits.length >= enough)) return found;
      }
    }

    async match(variants, depth) {
      const scored = await Promise.all(variants.slice(0, depth < 3 ? 2 : 4).map((variant) => this.score(variant, depth)));
      const bits = (value) => {
        let count = 0;
        for (; value; value &= value - 1) count += 1;
        return count;
      };
      // How much of a question an item answers; less than all only where nothing answers all.
      const shares = new Float32Array(this.count);
      const scores = new Float32Array(this.count);
      const which = new Uint8Array(this.count);
      let most = 0;
      scored.forEach(({ scores: own, seen, bound, whole, all, count }, index) => {
        for (let id = 0; id < this.count; id += 1) {
          if (!seen[id] || (bound[id] & whole) !== whole) continue;
          const share = seen[id] === all ? 1 : bits(seen[id]) / count;
          const score = own[id] * (index ? 0.95 : 1) * Math.sqrt(scored[0].count / count);
          if (share > shares[id] || (share === shares[id] && score > scores[id])) {
            shares[id] = share;
            scores[id] = score;
            which[id] = index;
          }
          if (share > most) most = share;
        }
      });
      const hits = [];
      const limit = most === 1 ? 1 : Math.max(0.6, most - 0.001);
      for (let id = 0; id < this.count; id += 1) if (shares[id] >= limit) hits.push(id);
      hits.sort((one, other) => Math.round(scores[other] * 4) - Math.round(scores[one] * 4) || one - other);
      return { hits, runs: variants[0].runs, scored, scores, which, complete: most === 1 && hits.length > 0, isPart: scored.length < variants.length || scored.some((one) => one.lookups.length) };
    }

    async forgive(runs, isAll) {
      const lexicon = await this.lexicon();
      const pair = (before, token, isOpen) => this.find(before.fold + " " + token.fold, inPairs, isOpen);
      let best = null;
      for (const [place, run] of runs.entries()) {
        const found = await Promise.all(run.tokens.map((token, index) => !index || pair(run.tokens[index - 1], token, token.isOpen)));
        for (const [index, token] of run.tokens.entries()) {
          // A word without a vowel is an abbreviation, and no slip of the pen.
          if (/\d/.test(token.fold) || token.fold.length < 2 || !/[aeiouy]/.test(token.fold)) continue;
          // One letter wrong explains all neighbours that never are, or none.
          if (found.some((entries, at) => !entries.length && at && at !== index && at !== index + 1)) continue;
          const near = lexicon.filter(([key]) => isNear(key, token.fold)).sort((one, other) => other[1] - one[1]).slice(0, 6);
          for (const [text] of near) {
            const [before, after] = [run.tokens[index - 1], run.tokens[index + 1]];
            const meant = { text, fold: text, spelling: text, isMarked: false, isOpen: false };
            // Next to a neighbour that it is never next to, it was not what was meant.
            if (before && !(await pair(before, meant, false)).length) continue;
            if (after && !(await pair(meant, after, after.isOpen)).length) continue;
            const found = await this.answer(runs.with(place, { ...run, tokens: run.tokens.with(index, meant) }), isAll);
            if (found.complete && (!best || found.scores[found.hits[0]] > best.scores[best.hits[0]])) best = found;
          }
        }
      }
      return best;
    }
  }

  // Passages --------------------------------------------------------------------------------------------------

  const fits = (token, text) => {
    const other = fold(text);
    return other === token.fold || (token.isOpen && other.startsWith(token.fold));
  };

  // Where a run of words stands together, as places in `list`.
  const phrases = (list, tokens) => {
    const places = [];
    for (let at = 0; at + tokens.length <= list.length; at += 1) {
      if (tokens.every((token, index) => fits(token, list[at + index]))) places.push(at);
    }
    return places;
  };

  // The shortest stretch with the most of the words, and how good it is.
  const stretch = (list, tokens) => {
    const matches = [];
    list.forEach((text, at) => {
      const token = tokens.findIndex((token) => fits(token, text));
      if (token >= 0) matches.push([at, fold(text), token]);
    });
    const inside = new Map();
    let best = null;
    let first = 0;
    for (const [at, key] of matches) {
      inside.set(key, (inside.get(key) ?? 0) + 1);
      while (inside.get(matches[first][1]) > 1) {
        inside.set(matches[first][1], inside.get(matches[first][1]) - 1);
        first += 1;
      }
      const start = matches[first][0];
      const length = at - start + 1;
      if (!best || inside.size > best.size || (inside.size === best.size && length < best.length)) best = { start, length, size: inside.size };
    }
    return best;
  };

  // The passage of an item that answers best.
  const passage = (item, runs) => {
    const tokens = runs.flatMap((run) => run.tokens);
    const places = [];
    const list = [];
    item.symbols.forEach((symbol, at) => {
      if (!isWord(symbol)) return;
      places.push(at);
      list.push(symbol);
    });
    const title = words(item.title);
    const isExact = (list, at) => tokens.every((token, index) => !token.isMarked || token.spelling === spell(list[at + index]));
    const holds = runs.every((run) => !run.isQuoted || run.tokens.length < 3 || [list, title, words(item.sort + " " + item.number), words(item.issuer)].some((one) => phrases(one, run.tokens).length));
    let fine = 0;
    const inTitle = phrases(title, tokens);
    // A body that is asked for by its name or initials stands before the plans that carry them.
    const initials = title.map((text) => fold(text).replace(/^va$/, "")[0]).join("");
    if (item.kind === 3 && (inTitle[0] === 0 || (tokens[0].fold.length > 2 && initials.startsWith(tokens[0].fold)))) fine += 8;
    // Who names a kind of documents gets that kind first.
    const sort = words(item.sort);
    if (sort.length && phrases(sort, tokens.slice(0, sort.length)).length) fine += 4;
    if (inTitle.length) fine += 3 + (6 * tokens.length) / title.length + inTitle.some((at) => isExact(title, at));
    const found = phrases(list, tokens);
    let best;
    if (found.length) {
      const at = found.find((at) => isExact(list, at)) ?? found[0];
      best = { start: at, length: tokens.length };
      fine += 4 + 2 * isExact(list, at) + Math.min(2, Math.log2(found.length) / 2);
    } else {
      best = stretch(list, tokens);
      if (best) fine += (3 * best.size * best.size) / tokens.length / best.length;
    }
    if (!best) return { fine, holds };
    const [start, end] = [places[best.start], places[best.start + best.length - 1]];
    const anchor = item.starts.findLast(([at]) => at <= start)?.[1];
    return { fine, holds, anchor, start, end };
  };

  // The words around a passage, within its paragraph where that is long enough.
  const around = ({ symbols }, { start, end }) => {
    const isEnd = (at) => at < 0 || at >= symbols.length || symbols[at] === "\n";
    let [from, to] = [start, Math.min(end, start + 60)];
    for (let left = 12; left > 0 && !isEnd(from - 1); left -= 1) from -= 1;
    for (let left = 44 - (to - from); left > 0 && !isEnd(to + 1); left -= 1) to += 1;
    const pieces = [];
    if (!isEnd(from - 1)) pieces.push("… ");
    for (let at = from; at <= to; at += 1) {
      if (at > from && isWord(symbols[at]) && isWord(symbols[at - 1])) pieces.push(" ");
      pieces.push(symbols[at] === "\n" ? " / " : symbols[at]);
    }
    if (!isEnd(to + 1)) pieces.push(" …");
    return pieces;
  };

  // The same, but for a passage that only says the title again: then the first paragraph behind it that says more.
  const saying = (item, found) => {
    const plain = (list) => ` ${list.filter(isWord).map(fold).join(" ")} `;
    const title = plain(words(item.sort + " " + item.title));
    for (let place = found; ; ) {
      const pieces = around(item, place);
      if (!title.includes(plain(pieces))) return pieces;
      const next = item.symbols.indexOf("\n", place.end) + 1;
      if (!next || next === item.symbols.length) return null;
      place = { start: next, end: next };
    }
  };

  window.thiduaSearch = { fold, spell, words, isNear, parse, Index, passage, around };
  if (!document.querySelector("form[data-search]")) return;

  // The page --------------------------------------------------------------------------------------------------
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children.filter((child) => child));
    return element;
  };
  const names = { kind: "loai", body: "co-quan", campaign: "phong-trao", year: "nam" };
  const labels = { kind: strings.kind, body: strings.body, campaign: strings.campaign, year: strings.year };

  class Box {
    constructor(form) {
      this.form = form;
      this.input = form.querySelector("input");
      this.page = document.querySelector("[data-results]");
      this.index = new Index(new URL(form.dataset.index, location.href).href);
      this.chosen = {};
      this.turn = 0;
      this.voice = make("p", { className: "voice" });
      this.voice.setAttribute("role", "status");
      this.list = make("ol", { className: "found" });
      this.notes = make("div", { className: "found-notes" });
      this.foot = make("p", { className: "found-foot" });
      const panel = this.page ?? make("div", { className: "found-panel", hidden: true });
      this.panel = panel;
      if (this.page) {
        this.filter = this.filters();
        this.restore();
      } else form.append(panel);
      panel.append(...[this.notes, this.filter, this.list, this.foot].filter(Boolean));
      form.append(this.voice);
      let waiting;
      this.input.addEventListener("input", () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => this.run(), 150);
      });
      form.addEventListener("submit", (event) => {
        if (!this.page) return;
        event.preventDefault();
        this.run();
      });
      for (const part of this.page ? [form, panel] : [form]) part.addEventListener("keydown", (event) => this.key(event));
      if (!this.page) form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || this.show(false));
      if (!this.page) this.input.addEventListener("focus", () => this.show(this.list.children.length > 0));
      if (this.input.value) this.run();
    }

    show(isShown) {
      if (!this.page) this.panel.hidden = !isShown;
    }

    // Up and down go through the results, Escape back to the question.
    key(event) {
      const stops = [this.input, ...this.panel.querySelectorAll(".found a, .found-foot :is(a, button)")];
      const at = stops.indexOf(document.activeElement);
      if (event.key === "Escape") {
        if (at > 0) this.input.focus();
        else if (this.page || this.panel.hidden) return;
        this.show(false);
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && at >= 0) {
        const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
        if (!next) return;
        this.show(true);
        next.focus();
      } else return;
      event.preventDefault();
    }

    // The address keeps what was asked -------------------------------------------------------------------------

    restore() {
      const asked = new URLSearchParams(location.search);
      if (!this.input.value) this.input.value = asked.get("q") ?? "";
      for (const [name, key] of Object.entries(names)) this.chosen[name] = asked.get(key) ?? "";
      if (Object.values(this.chosen).some(Boolean)) this.filter.open = true;
    }

    keep() {
      const asked = new URLSearchParams();
      if (this.input.value.trim()) asked.set("q", this.input.value.trim());
      for (const [name, key] of Object.entries(names)) if (this.chosen[name]) asked.set(key, this.chosen[name]);
      const query = asked.toString();
      history.replaceState(null, "", location.pathname + (query ? "?" + query : ""));
    }

    // Filters --------------------------------------------------------------------------------------------------

    filters() {
      this.selects = {};
      const details = make("details", { className: "found-filter" }, make("summary", { textContent: strings.filter }));
      const row = make("div", { className: "filter" });
      for (const name of Object.keys(names)) {
        const select = make("select", { name: names[name] });
        select.addEventListener("change", () => {
          this.chosen[name] = select.value;
          this.run();
        });
        this.selects[name] = select;
        row.append(make("label", {}, labels[name], select));
      }
      details.append(row);
      details.addEventListener("toggle", () => details.open && this.found && (this.found.isPart ? this.run() : this.narrow()));
      return details;
    }

    // The kinds, and what the filter file lists, each with its items.
    async choices() {
      const kinds = strings.search_kinds.split("|");
      return {
        kind: this.index.kinds.map(({ folder, first, count }, kind) => ({
          key: folder.replace("/", "") || "trang",
          text: kinds[kind],
          visit: (call) => {
            for (let id = first; id < first + count; id += 1) call(id);
          },
        })),
        ...Object.fromEntries(Object.entries(await this.index.filters()).map(([name, rows]) => [name, rows.map(({ key, text, set }) => ({ key, text: text || key, visit: (call) => each(set, call) }))])),
      };
    }

    // Leaves of all hits those that were chosen, and offers what would leave any.
    async narrow() {
      const chosen = Object.entries(this.chosen).filter(([, key]) => key);
      if (!chosen.length && !this.filter?.open) return this.found.hits;
      const choices = await this.choices();
      const counts = new Uint8Array(this.index.count);
      for (const [name, key] of chosen) choices[name].find((choice) => choice.key === key)?.visit((id) => (counts[id] += 1));
      const isHit = new Uint8Array(this.index.count);
      for (const id of this.found.hits) isHit[id] = 1;
      for (const [name, select] of Object.entries(this.selects)) {
        const others = chosen.filter(([other]) => other !== name);
        const own = new Uint8Array(this.index.count);
        if (this.chosen[name]) choices[name].find((choice) => choice.key === this.chosen[name])?.visit((id) => (own[id] = 1));
        const options = choices[name].map((choice) => {
          let count = 0;
          choice.visit((id) => (count += isHit[id] && counts[id] - own[id] === others.length));
          return { ...choice, count };
        });
        select.replaceChildren(
          make("option", { value: "", textContent: strings.all }),
          ...options.filter(({ key, count }) => count || key === this.chosen[name]).map(({ key, text, count }) => make("option", { value: key, textContent: `${text} (${this.number(count)})` })),
        );
        select.value = this.chosen[name] ?? "";
      }
      return this.found.hits.filter((id) => counts[id] === chosen.length);
    }

    // Results --------------------------------------------------------------------------------------------------

    number(count) {
      return count.toLocaleString(document.documentElement.lang || undefined);
    }

    async run(isAgain = false) {
      const turn = (this.turn += 1);
      const text = this.input.value;
      if (this.page) this.keep();
      try {
        this.opened ??= this.index.open();
        await this.opened;
        // A letter alone begins too much.
        const isAll = this.filter?.open || Object.values(this.chosen).some(Boolean);
        const found = text.trim().length > 1 || /\d/.test(text) ? await this.index.search(text, isAll) : { hits: [], runs: [] };
        if (turn !== this.turn) return;
        this.found = found;
        this.asked = text;
        this.left = await this.narrow();
        if (turn !== this.turn) return;
        await this.first(turn);
      } catch {
        if (turn !== this.turn) return;
        // The site may have been published anew since its root was read.
        this.opened = undefined;
        this.index = new Index(this.index.address);
        if (!isAgain) return this.run(true);
        this.list.replaceChildren();
        this.say(strings.search_failed);
      }
    }

    say(text, ...notes) {
      this.voice.textContent = text;
      this.notes.replaceChildren(...notes.filter(Boolean));
      if (!notes.length && text) this.notes.append(make("p", { textContent: text }));
    }

    async first(turn) {
      const { found } = this;
      this.next = 0;
      const rows = await this.rows();
      if (turn !== this.turn) return;
      this.list.replaceChildren(...rows);
      this.more();
      this.show(found.runs.length > 0);
      if (!found.runs.length) return this.say("");
      if (!rows.length) return this.say(strings.search_none, make("p", { textContent: strings.search_none }), make("p", { textContent: strings.search_hint }));
      this.tell(rows.length);
    }

    tell(shown) {
      const { found, left } = this;
      const isAbout = !found.complete || found.runs.some((run) => run.tokens.some((token) => token.isOpen) || (run.isQuoted && run.tokens.length > 2));
      const about = found.isPart ? strings.search_over : isAbout && left.length > shown ? strings.search_about : "";
      const count = `${about && about + " "}${this.number(left.length)} ${strings.search_found}`;
      const other = found.corrected ? `${strings.search_instead} “${found.corrected}”` : found.complete ? "" : strings.search_nearest;
      this.say(other ? other + ". " + count : count, other && make("p", { className: "note", textContent: other }), make("p", { className: "meta", textContent: count }));
    }

    // Behind what has been shown comes all else.
    async complete(turn) {
      const shown = new Set(this.left.slice(0, this.next));
      const found = await this.index.search(this.asked, true);
      if (turn !== this.turn) return;
      this.found = found;
      this.left = [...shown, ...found.hits.filter((id) => !shown.has(id))];
      this.tell(this.next);
    }

    // The next results, the better passages first; what only seemed to have a quoted phrase is left out.
    async rows() {
      const rows = [];
      while (rows.length < pageSize && this.next < this.left.length) {
        const ids = this.left.slice(this.next, this.next + pageSize);
        this.next += ids.length;
        const { scored, which, scores, whole } = this.found;
        const items = (await Promise.all(ids.map((id) => this.index.item(id)))).map((item) => {
          const variant = scored[which[item.id]];
          const found = passage(item, variant.runs);
          const isSure = found.holds || (variant.inHead[item.id] & variant.whole) === variant.whole;
          return { item, found, variant, isSure, score: Math.round((scores[item.id] + found.fine) * 2) };
        });
        items.sort((one, other) => other.score - one.score || one.item.id - other.item.id);
        rows.push(...items.filter(({ isSure }) => isSure).map((one) => this.row(one)));
      }
      return rows;
    }

    row({ item, found, variant }) {
      const tokens = [...new Set([variant, this.found.scored[0]])].flatMap(({ runs }) => runs.flatMap((run) => run.tokens));
      const marked = (pieces) => pieces.map((text) => (isWord(text) && tokens.some((token) => fits(token, text)) ? make("mark", { textContent: text }) : text));
      const split = (text) => text.normalize("NFC").split(new RegExp(`(${word.source})`)).filter(Boolean);
      const kind = item.sort || strings.search_kinds.split("|")[item.kind];
      const facts = [kind[0].toUpperCase() + kind.slice(1) + (item.number ? " " + item.number : ""), item.issuer, item.date.split("-").reverse().join("/")];
      const excerpt = found.start >= 0 && saying(item, found);
      const address = new URL(item.address + (found.anchor ? "#" + found.anchor : ""), new URL("../../", this.index.address));
      return make(
        "li",
        {},
        make("a", { href: address.href }, ...marked(split(item.title || facts[0]))),
        make("p", { className: "meta" }, ...marked(split(facts.filter(Boolean).join(" · ")))),
        excerpt && make("p", { className: "found-passage" }, ...marked(excerpt)),
      );
    }

    more() {
      this.foot.replaceChildren();
      if (this.next >= this.left.length && !this.found.isPart) return;
      if (!this.page) {
        const address = new URL(this.form.action);
        address.searchParams.set("q", this.input.value.trim());
        return this.foot.append(make("a", { href: address.href, textContent: strings.search_all }));
      }
      const button = make("button", { type: "button", className: "button", textContent: strings.search_more });
      button.addEventListener("click", async () => {
        const turn = this.turn;
        button.disabled = true;
        if (this.found.isPart) await this.complete(turn);
        if (turn !== this.turn) return;
        const rows = await this.rows();
        if (turn !== this.turn) return;
        this.list.append(...rows);
        this.more();
        rows[0]?.querySelector("a").focus();
      });
      this.foot.append(button);
    }
  }

  for (const form of document.querySelectorAll("form[data-search]")) new Box(form);
})();
