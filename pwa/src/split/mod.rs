//! Parts the program in two: what the first screen needs, and what is brought right after it.
//!
//! Both parts share the memory, the globals and the table of functions. In each, a function of the other part that is
//! called by name is a stub that calls it through the table. What of the second part is only called by its address has
//! no stub: its slot is empty until then, and whoever calls by an address looks whether there is something. Either asks
//! for the second part where it is missing, which costs a look at a number once it is there; so nothing in the program
//! knows of the cut, and where it runs is a matter of size alone.

mod whole;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use walrus::ir::{Call, Const, UnaryOp, Value};
use walrus::{ConstExpr, FunctionBuilder, FunctionKind, ValType};

use crate::{Outcome, uses::Uses};
use whole::Whole;

/// The module and name by which the first part imports what brings the second.
pub const BRING: (&str, &str) = ("later", "bring");
/// The same for a program that is watched: what each function says its number to.
pub const RUNS: (&str, &str) = ("later", "runs");
/// The module from which the second part imports what the first exports.
pub const FIRST: &str = "first";
/// The number by which the first part knows that the second is there.
pub const THERE: &str = "later";

/// The two parts.
pub struct Parts {
    pub first: Vec<u8>,
    pub later: Vec<u8>,
}

/// A function, by its place in the whole program.
type Place = usize;

/// What goes where.
struct Plan {
    /// The functions of the second part.
    later: BTreeSet<Place>,
    /// Those of them that the first part uses.
    wanted: Vec<Place>,
    /// Those of them that it uses by name.
    stubs: Vec<Place>,
    /// Those of the first part that the second uses.
    back: Vec<Place>,
    /// Every slot of the table that holds something in the whole program.
    held: Vec<(u32, Place)>,
    /// What is called across the cut and stands in no slot, in the order of its new slots.
    fresh: Vec<Place>,
    /// A slot of everything that is called across the cut.
    slots: BTreeMap<Place, u32>,
    /// How many slots there were.
    size: u32,
    /// Where the constants lie that the second part alone uses.
    constants: Vec<Range<u32>>,
}

/// Parts a program. Whatever only the functions that `is_later` names can reach goes with them.
/// `uses` tells which constants are used by what.
pub fn split(wasm: &[u8], uses: &Uses, is_later: impl Fn(&str) -> bool) -> Outcome<Parts> {
    let plan = plan(wasm, uses, is_later)?;
    Ok(Parts { first: first(wasm, &plan)?, later: later(wasm, &plan)? })
}

/// A program each of whose functions says its number as it is called, and their names by that number: empty where one is
/// too small to be parted.
pub fn watched(wasm: &[u8]) -> Outcome<(Vec<u8>, Vec<String>)> {
    let mut whole = Whole::read(wasm)?;
    let worth = |place: &Place| whole.is_own(*place) && whole.is_worth_a_stub(*place);
    let name = |place: Place| whole.name(place).filter(|_| worth(&place)).unwrap_or_default().to_owned();
    let names = (0..whole.functions.len()).map(name).collect();
    let takes_number = whole.module.types.add(&[ValType::I32], &[]);
    let own: Vec<Place> = whole.own().collect();
    let (runs, _) = whole.module.add_import_func(RUNS.0, RUNS.1, takes_number);
    for place in own {
        let number = i32::try_from(place).map_err(|error| error.to_string())?;
        if let FunctionKind::Local(function) = &mut whole.module.funcs.get_mut(whole.functions[place]).kind {
            let mut body = function.builder_mut().func_body();
            body.instr_at(0, Call { func: runs }).instr_at(0, Const { value: Value::I32(number) });
        }
    }
    Ok((whole.module.emit_wasm(), names))
}

fn plan(wasm: &[u8], uses: &Uses, is_later: impl Fn(&str) -> bool) -> Outcome<Plan> {
    let whole = Whole::read(wasm)?;
    let held = whole.held()?;
    let named = |place: &Place| whole.is_worth_a_stub(*place) && whole.name(*place).is_some_and(&is_later);
    let seeds: BTreeSet<Place> = whole.own().filter(named).collect();
    if whole.own().all(|place| whole.name(place).is_none()) {
        return Err("no function has a name; were they stripped before?".to_owned());
    }
    let mut without = Whole::read(wasm)?;
    without.replace(seeds.iter().copied(), |body, _, _, _| {
        body.unreachable();
    });
    let left = without.used();
    let later: BTreeSet<Place> = whole.own().filter(|place| seeds.contains(place) || !left.contains(place)).collect();
    let wanted: Vec<Place> = seeds.intersection(&left).copied().collect();
    let named = whole.named_by(|place| !later.contains(&place));
    let stubs: Vec<Place> = wanted.iter().copied().filter(|place| named.contains(place)).collect();

    let mut rest = Whole::read(wasm)?;
    rest.replace(whole.own().filter(|place| !later.contains(place)), |body, _, _, _| {
        body.unreachable();
    });
    rest.empty();
    rest.put_in(0, &wanted);
    rest.module.exports.add("table", rest.table);
    let back: Vec<Place> =
        rest.used().into_iter().filter(|place| whole.is_own(*place) && !later.contains(place)).collect();

    let size = u32::try_from(whole.module.tables.get(whole.table).initial).map_err(|error| error.to_string())?;
    let mut slots: BTreeMap<Place, u32> = held.iter().map(|(slot, place)| (*place, *slot)).collect();
    let fresh: Vec<Place> = wanted.iter().chain(&back).filter(|place| !slots.contains_key(place)).copied().collect();
    slots.extend(fresh.iter().copied().zip(size..));
    let names = |is_one: &dyn Fn(&Place) -> bool| -> BTreeSet<&str> {
        whole.own().filter(is_one).filter_map(|place| whole.name(place)).collect()
    };
    let (of_first, of_later) = (names(&|place| !later.contains(place)), names(&|place| later.contains(place)));
    let constants = uses.only_later(|name| of_later.contains(name) && !of_first.contains(name));
    Ok(Plan { later, wanted, stubs, back, held, fresh, slots, size, constants })
}

fn first(wasm: &[u8], plan: &Plan) -> Outcome<Vec<u8>> {
    let mut part = Whole::read(wasm)?;
    let shared: Vec<_> = part.module.globals.iter().map(|global| global.id()).collect();
    let there = part.module.globals.add_local(ValType::I32, true, false, ConstExpr::Value(Value::I32(0)));
    let nothing = part.module.types.add(&[], &[]);
    let (bring, _) = part.module.add_import_func(BRING.0, BRING.1, nothing);
    let mut ready = FunctionBuilder::new(&mut part.module.types, &[], &[]);
    ready.func_body().global_get(there).unop(UnaryOp::I32Eqz).if_else(
        None,
        |then| {
            then.call(bring);
        },
        |_| {},
    );
    let ready = ready.finish(vec![], &mut part.module.funcs);
    part.look_before_calls(ready);
    part.stub(&plan.stubs, plan, Some(ready));
    part.clear_table();
    let here = |place: &Place| !plan.later.contains(place) || plan.stubs.contains(place);
    let held = plan.held.iter().copied().chain((plan.size..).zip(plan.fresh.iter().copied()));
    for (start, run) in runs(held.filter(|(_, place)| here(place)).collect()) {
        part.put_in(start, &run);
    }
    part.grow(plan);
    part.clear_constants(plan);
    part.module.exports.add(THERE, there);
    let tables: Vec<_> = part.module.tables.iter().map(|table| table.id()).collect();
    for (number, table) in tables.into_iter().enumerate() {
        part.module.exports.add(&shared_name("table", number), table);
    }
    for (number, global) in shared.into_iter().enumerate() {
        part.module.exports.add(&shared_name("global", number), global);
    }
    Ok(part.emit())
}

fn later(wasm: &[u8], plan: &Plan) -> Outcome<Vec<u8>> {
    let mut part = Whole::read(wasm)?;
    let constants = part.constants(plan)?;
    part.empty();
    part.put_constants(constants)?;
    part.stub(&plan.back, plan, None);
    let mut put: BTreeMap<u32, Place> =
        plan.held.iter().copied().filter(|(_, place)| plan.later.contains(place)).collect();
    put.extend(plan.wanted.iter().map(|place| (plan.slots[place], *place)));
    for (start, run) in runs(put) {
        part.put_in(start, &run);
    }
    part.grow(plan);
    part.import_what_is_shared();
    Ok(part.emit())
}

/// Slots that follow each other, together.
fn runs(slots: BTreeMap<u32, Place>) -> Vec<(u32, Vec<Place>)> {
    let mut runs: Vec<(u32, Vec<Place>)> = Vec::new();
    for (slot, place) in slots {
        match runs.last_mut() {
            Some((start, run)) if u32::try_from(run.len()).is_ok_and(|length| *start + length == slot) => {
                run.push(place)
            }
            _ => runs.push((slot, vec![place])),
        }
    }
    runs
}

/// The name under which the parts share a thing.
fn shared_name(kind: &str, number: usize) -> String {
    format!("{kind}{number}")
}
