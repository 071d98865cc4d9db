//! Which constants a function of the program uses, by what the linker wrote down about every address in it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasmparser::{
    Data, DataKind, DefinedDataSymbol, KnownCustom, Linking, LinkingSectionReader, Operator, Parser, Payload,
    RelocSectionReader, RelocationEntry, RelocationType, SymbolInfo,
};

use crate::Outcome;

/// A symbol of the linker, by its number.
type Symbol = u32;

/// What uses what in a linked program.
#[derive(Default)]
pub struct Uses {
    /// Where each constant lies in memory.
    places: BTreeMap<Symbol, Range<u32>>,
    /// What a function uses, by its name; functions of one name are taken together.
    by_function: BTreeMap<String, BTreeSet<Symbol>>,
    /// What a constant points to.
    by_constant: BTreeMap<Symbol, BTreeSet<Symbol>>,
}

/// What is found in the file, in its order.
#[derive(Default)]
struct Found<'a> {
    sections: u32,
    imported: u32,
    code: u32,
    code_starts: usize,
    bodies: Vec<Range<usize>>,
    data: u32,
    data_starts: usize,
    segments: Vec<Segment>,
    functions: BTreeMap<u32, &'a str>,
    constants: BTreeMap<Symbol, DefinedDataSymbol>,
    addresses: Vec<(u32, RelocationEntry)>,
}

/// A piece of memory as the file holds it.
struct Segment {
    address: u32,
    bytes: Range<usize>,
}

impl Uses {
    /// Reads a program that was linked with `--emit-relocs`.
    pub fn read(linked: &[u8]) -> Outcome<Self> {
        let found = Found::read(linked).map_err(|error| format!("the linked program cannot be read ({error})"))?;
        if found.addresses.is_empty() {
            return Err("the linker wrote nothing down about addresses; was it not asked to?".to_owned());
        }
        let mut uses = Self { places: found.places()?, ..Self::default() };
        let constants = uses.by_place();
        for (section, entry) in &found.addresses {
            let offset = entry.offset as usize;
            if *section == found.code {
                let name = found.function_at(found.code_starts + offset).ok_or("an address is in no function")?;
                uses.by_function.entry(name).or_default().insert(entry.index);
            } else if *section == found.data {
                let address = found.address_of(found.data_starts + offset).ok_or("an address is in no constant")?;
                for holder in constants.at(address) {
                    uses.by_constant.entry(holder).or_default().insert(entry.index);
                }
            }
        }
        Ok(uses)
    }

    /// Where the constants lie that nothing uses but functions that `is_later` names. What nothing is known of is not
    /// among them.
    pub fn only_later(&self, is_later: impl Fn(&str) -> bool) -> Vec<Range<u32>> {
        let used_by = |later: bool| {
            let functions = self.by_function.iter().filter(|(name, _)| is_later(name) == later);
            self.reached(functions.flat_map(|(_, symbols)| symbols.iter().copied()).collect())
        };
        let (first, later) = (used_by(false), used_by(true));
        let mut bytes: BTreeMap<u32, bool> = BTreeMap::new();
        let places = |symbols: &BTreeSet<Symbol>| -> Vec<Range<u32>> {
            symbols.iter().filter_map(|symbol| self.places.get(symbol).cloned()).collect()
        };
        for place in places(&later) {
            bytes.extend(place.map(|address| (address, true)));
        }
        // Of texts the linker keeps one where they are alike, or one ends as the other.
        for place in places(&first) {
            bytes.extend(place.map(|address| (address, false)));
        }
        runs(bytes.into_iter().filter(|(_, later)| *later).map(|(address, _)| address))
    }

    /// Constants, and all that they point to.
    fn reached(&self, from: BTreeSet<Symbol>) -> BTreeSet<Symbol> {
        let mut waiting: Vec<Symbol> = from.iter().copied().collect();
        let mut reached = from;
        while let Some(symbol) = waiting.pop() {
            for next in self.by_constant.get(&symbol).into_iter().flatten() {
                if reached.insert(*next) {
                    waiting.push(*next);
                }
            }
        }
        reached
    }

    fn by_place(&self) -> ByPlace {
        let mut places: Vec<(Range<u32>, Symbol)> =
            self.places.iter().map(|(symbol, place)| (place.clone(), *symbol)).collect();
        places.sort_by_key(|(place, _)| place.start);
        let longest = places.iter().map(|(place, _)| place.end - place.start).max().unwrap_or(0);
        ByPlace { places, longest }
    }
}

/// Constants in the order of memory.
struct ByPlace {
    places: Vec<(Range<u32>, Symbol)>,
    longest: u32,
}

impl ByPlace {
    /// The constants that hold an address; more than one where the linker laid them over each other.
    fn at(&self, address: u32) -> impl Iterator<Item = Symbol> {
        let start = self.places.partition_point(|(place, _)| place.start + self.longest < address);
        let may = self.places[start..].iter().take_while(move |(place, _)| place.start <= address);
        may.filter(move |(place, _)| place.contains(&address)).map(|(_, symbol)| *symbol)
    }
}

/// Addresses that follow each other, together.
fn runs(addresses: impl Iterator<Item = u32>) -> Vec<Range<u32>> {
    let mut runs: Vec<Range<u32>> = Vec::new();
    for address in addresses {
        match runs.last_mut() {
            Some(run) if run.end == address => run.end += 1,
            _ => runs.push(address..address + 1),
        }
    }
    runs
}

impl<'a> Found<'a> {
    fn read(linked: &'a [u8]) -> wasmparser::Result<Self> {
        let mut found = Self::default();
        for payload in Parser::new(0).parse_all(linked) {
            found.note(payload?)?;
        }
        Ok(found)
    }

    fn note(&mut self, payload: Payload<'a>) -> wasmparser::Result<()> {
        let section = self.sections;
        match &payload {
            Payload::Version { .. } | Payload::CodeSectionEntry(_) | Payload::End(_) => {}
            _ => self.sections += 1,
        }
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { range, .. } => (self.code, self.code_starts) = (section, range.start),
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::DataSection(data) => {
                (self.data, self.data_starts) = (section, data.range().start);
                for segment in data {
                    self.segments.push(Segment::read(&segment?)?);
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Linking(linking) => self.note_symbols(&linking)?,
                KnownCustom::Reloc(addresses) => self.note_addresses(&addresses)?,
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    fn note_symbols(&mut self, linking: &LinkingSectionReader<'a>) -> wasmparser::Result<()> {
        for part in linking.subsections() {
            let Linking::SymbolTable(symbols) = part? else { continue };
            for (number, symbol) in (0..).zip(symbols) {
                match symbol? {
                    SymbolInfo::Func { index, name: Some(name), .. } => drop(self.functions.insert(index, name)),
                    SymbolInfo::Data { symbol: Some(symbol), .. } => drop(self.constants.insert(number, symbol)),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn note_addresses(&mut self, addresses: &RelocSectionReader<'a>) -> wasmparser::Result<()> {
        use RelocationType::{MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb};
        for entry in addresses.entries() {
            let entry = entry?;
            if matches!(entry.ty, MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32) {
                self.addresses.push((addresses.section_index(), entry));
            }
        }
        Ok(())
    }

    fn places(&self) -> Outcome<BTreeMap<Symbol, Range<u32>>> {
        let place = |(symbol, constant): (&Symbol, &DefinedDataSymbol)| {
            let segment = self.segments.get(constant.index as usize).ok_or("a constant is in no segment")?;
            let start = segment.address + constant.offset;
            Ok((*symbol, start..start + constant.size))
        };
        self.constants.iter().map(place).collect()
    }

    /// The name of the function whose code holds a place of the file.
    fn function_at(&self, place: usize) -> Option<String> {
        let number = self.bodies.partition_point(|body| body.end <= place);
        self.bodies.get(number).filter(|body| body.contains(&place))?;
        let name = self.functions.get(&(self.imported + u32::try_from(number).ok()?))?;
        Some(rustc_demangle::demangle(name).to_string())
    }

    /// Where a place of the file lies in memory.
    fn address_of(&self, place: usize) -> Option<u32> {
        let segment = self.segments.iter().find(|segment| segment.bytes.contains(&place))?;
        Some(segment.address + u32::try_from(place - segment.bytes.start).ok()?)
    }
}

impl Segment {
    fn read(data: &Data) -> wasmparser::Result<Self> {
        let bytes = data.range.end - data.data.len()..data.range.end;
        let mut address = 0;
        if let DataKind::Active { offset_expr, .. } = &data.kind
            && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
        {
            address = value.cast_unsigned();
        }
        Ok(Self { address, bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Constants of four bytes each, one after the other; who uses which, and which point to which.
    fn uses(by_function: &[(&str, &[Symbol])], by_constant: &[(Symbol, &[Symbol])]) -> Uses {
        Uses {
            places: (0..8).map(|symbol| (symbol, 4 * symbol..4 * symbol + 4)).collect(),
            by_function: by_function
                .iter()
                .map(|(name, symbols)| ((*name).to_owned(), symbols.iter().copied().collect()))
                .collect(),
            by_constant: by_constant
                .iter()
                .map(|(symbol, others)| (*symbol, others.iter().copied().collect()))
                .collect(),
        }
    }

    #[test]
    fn what_both_parts_use_is_first_and_so_is_what_nobody_is_known_to_use() {
        let uses = uses(&[("first", &[0, 1]), ("later", &[1, 2])], &[]);
        assert_eq!(uses.only_later(|name| name == "later"), vec![Range { start: 8, end: 12 }]);
    }

    #[test]
    fn what_a_constant_points_to_goes_with_it_unless_the_first_part_points_to_it_too() {
        let uses = uses(&[("first", &[0]), ("later", &[1])], &[(0, &[2]), (1, &[2, 3]), (3, &[4])]);
        assert_eq!(uses.only_later(|name| name == "later"), [4..8, 12..20]);
    }

    #[test]
    fn of_constants_that_lie_over_each_other_the_first_part_keeps_its_own() {
        let mut uses = uses(&[("first", &[0]), ("later", &[1])], &[]);
        uses.places.insert(1, 0..6);
        assert_eq!(uses.only_later(|name| name == "later"), vec![Range { start: 4, end: 6 }]);
    }

    #[test]
    fn a_file_without_the_linkers_notes_is_refused() {
        assert!(Uses::read(b"\0asm\x01\0\0\0").is_err());
        assert!(Uses::read(b"no program").is_err());
    }
}
