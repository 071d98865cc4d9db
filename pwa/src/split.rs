//! Parts the program in two: what the first screen needs, and what is brought right after it.
//!
//! Both parts share the memory, the globals and the table of functions. In each, a function of the other part is a
//! stub that calls it through the table. A stub of the first part asks for the second before, which costs a look at a
//! number once it is there; so nothing in the program knows of the cut, and where it runs is a matter of size alone.

use std::collections::{BTreeMap, BTreeSet};

use walrus::ir::{UnaryOp, Value};
use walrus::passes::gc;
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionBuilder, FunctionId, FunctionKind, GlobalKind, ImportKind,
    InstrSeqBuilder, LocalId, Module, ModuleConfig, TableId, TypeId, ValType,
};

use crate::Outcome;

/// The module and name by which the first part imports what brings the second.
pub const BRING: (&str, &str) = ("later", "bring");
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
}

/// The whole program, and its functions in order.
struct Whole {
    module: Module,
    functions: Vec<FunctionId>,
    table: TableId,
}

/// Parts a program. Whatever only the functions that `is_later` names can reach goes with them.
/// Its second argument is whether a function is called by its address.
pub fn split(wasm: &[u8], is_later: impl Fn(&str, bool) -> bool) -> Outcome<Parts> {
    let plan = plan(wasm, is_later)?;
    Ok(Parts { first: first(wasm, &plan)?, later: later(wasm, &plan)? })
}

fn plan(wasm: &[u8], is_later: impl Fn(&str, bool) -> bool) -> Outcome<Plan> {
    let whole = Whole::read(wasm)?;
    let held = whole.held()?;
    let by_address: BTreeSet<Place> = held.iter().map(|(_, place)| *place).collect();
    let named = |place: &Place| {
        let name = whole.module.funcs.get(whole.functions[*place]).name.as_deref();
        whole.is_worth_a_stub(*place) && name.is_some_and(|name| is_later(name, by_address.contains(place)))
    };
    let seeds: BTreeSet<Place> = whole.own().filter(named).collect();
    if seeds.is_empty() {
        return Err("no function is named as one for later; were the names stripped before?".to_owned());
    }
    let mut without = Whole::read(wasm)?;
    without.replace(seeds.iter().copied(), |body, _, _, _| {
        body.unreachable();
    });
    let left = without.used();
    let later: BTreeSet<Place> = whole.own().filter(|place| seeds.contains(place) || !left.contains(place)).collect();
    let wanted: Vec<Place> = seeds.intersection(&left).copied().collect();

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
    Ok(Plan { later, wanted, back, held, fresh, slots, size })
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
    part.stub(&plan.wanted, plan, Some(ready));
    part.put_in(plan.size, &plan.fresh);
    part.grow(plan);
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
    part.empty();
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

impl Whole {
    fn read(wasm: &[u8]) -> Outcome<Self> {
        let mut config = ModuleConfig::new();
        config.generate_name_section(false).generate_producers_section(false);
        let module = config.parse(wasm).map_err(|error| format!("the program cannot be read ({error})"))?;
        let functions = module.funcs.iter().map(|function| function.id()).collect();
        let table = module.tables.main_function_table().map_err(|error| error.to_string())?;
        let table = table.ok_or("the program has no table of functions")?;
        Ok(Self { module, functions, table })
    }

    fn is_own(&self, place: Place) -> bool {
        matches!(self.module.funcs.get(self.functions[place]).kind, FunctionKind::Local(_))
    }

    /// The functions that are not imported.
    fn own(&self) -> impl Iterator<Item = Place> {
        (0..self.functions.len()).filter(|place| self.is_own(*place))
    }

    /// Whether a function is larger, in instructions, than what would stand in its place; by so much that it is hardly one
    /// that the compiler found to be like others.
    fn is_worth_a_stub(&self, place: Place) -> bool {
        const STUB: u64 = 30;
        let kind = &self.module.funcs.get(self.functions[place]).kind;
        matches!(kind, FunctionKind::Local(function) if function.size() > STUB)
    }

    /// What stands in the table, by slot.
    fn held(&self) -> Outcome<Vec<(u32, Place)>> {
        let places: BTreeMap<FunctionId, Place> = self.functions.iter().copied().zip(0..).collect();
        let mut held = Vec::new();
        for element in self.module.elements.iter() {
            let (
                ElementKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. },
                ElementItems::Functions(functions),
            ) = (&element.kind, &element.items)
            else {
                return Err("the table of functions is filled in a way that is not known".to_owned());
            };
            let start = u32::try_from(*start).map_err(|error| error.to_string())?;
            held.extend((start..).zip(functions.iter().map(|function| places[function])));
        }
        Ok(held)
    }

    /// Takes out everything but functions, types, and what is imported.
    fn empty(&mut self) {
        let module = &mut self.module;
        module.start = None;
        for id in module.exports.iter().map(|export| export.id()).collect::<Vec<_>>() {
            module.exports.delete(id);
        }
        for id in module.elements.iter().map(|element| element.id()).collect::<Vec<_>>() {
            module.elements.delete(id);
        }
        for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
            module.data.delete(id);
        }
        module.tables.iter_mut().for_each(|table| table.elem_segments.clear());
        module.memories.iter_mut().for_each(|memory| memory.data_segments.clear());
    }

    /// Gives functions other bodies.
    fn replace(
        &mut self,
        places: impl Iterator<Item = Place>,
        fill: impl Fn(&mut InstrSeqBuilder, Place, &[LocalId], TypeId),
    ) {
        for place in places {
            let id = self.functions[place];
            let ty = self.module.funcs.get(id).ty();
            let kind = self.module.types.get(ty);
            let (params, results) = (kind.params().to_vec(), kind.results().to_vec());
            let mut builder = FunctionBuilder::new(&mut self.module.types, &params, &results);
            let args: Vec<LocalId> = params.iter().map(|param| self.module.locals.add(*param)).collect();
            fill(&mut builder.func_body(), place, &args, ty);
            self.module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
        }
    }

    /// Makes functions call what stands in their slots, after `before`.
    fn stub(&mut self, places: &[Place], plan: &Plan, before: Option<FunctionId>) {
        let table = self.table;
        self.replace(places.iter().copied(), |body, place, args, ty| {
            if let Some(before) = before {
                body.call(before);
            }
            for arg in args {
                body.local_get(*arg);
            }
            body.i32_const(plan.slots[&place].cast_signed()).call_indirect(ty, table);
        });
    }

    /// Fills slots of the table from `start` on.
    fn put_in(&mut self, start: u32, places: &[Place]) {
        let functions = places.iter().map(|place| self.functions[*place]).collect();
        let kind = ElementKind::Active { table: self.table, offset: ConstExpr::Value(Value::I32(start.cast_signed())) };
        let element = self.module.elements.add(kind, ElementItems::Functions(functions));
        self.module.tables.get_mut(self.table).elem_segments.insert(element);
    }

    /// Makes room in the table for the new slots.
    fn grow(&mut self, plan: &Plan) {
        let table = self.module.tables.get_mut(self.table);
        table.initial = u64::from(plan.size) + plan.fresh.len() as u64;
        table.maximum = table.maximum.map(|_| table.initial);
    }

    fn import_what_is_shared(&mut self) {
        let module = &mut self.module;
        for memory in module.memories.iter_mut() {
            memory.import = Some(module.imports.add(FIRST, "memory", ImportKind::Memory(memory.id())));
        }
        for (number, table) in module.tables.iter_mut().enumerate() {
            let name = shared_name("table", number);
            table.import = Some(module.imports.add(FIRST, &name, ImportKind::Table(table.id())));
        }
        let globals: Vec<_> = module.globals.iter().map(|global| global.id()).collect();
        for (number, global) in globals.into_iter().enumerate() {
            let import = module.imports.add(FIRST, &shared_name("global", number), ImportKind::Global(global));
            module.globals.get_mut(global).kind = GlobalKind::Import(import);
        }
    }

    /// The functions that something uses.
    fn used(mut self) -> BTreeSet<Place> {
        gc::run(&mut self.module);
        let left: BTreeSet<FunctionId> = self.module.funcs.iter().map(|function| function.id()).collect();
        (0..self.functions.len()).filter(|place| left.contains(&self.functions[*place])).collect()
    }

    fn emit(mut self) -> Vec<u8> {
        gc::run(&mut self.module);
        self.module.emit_wasm()
    }
}
