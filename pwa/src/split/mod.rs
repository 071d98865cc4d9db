//! Parts the program in two: what the first screen needs, and what is brought right after it.
//!
//! Both parts share the memory, the globals and the table of functions. In each, a function of the other part that is
//! called by name is a stub that calls it through the table. What of the second part is only called by its address has
//! no stub: its slot is empty until then, and whoever calls by an address looks whether there is something. Either asks
//! for the second part where it is missing, which costs a look at a number once it is there; so nothing in the program
//! knows of the cut, and where it runs is a matter of size alone.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use walrus::ir::{Call, Const, Instr, InstrSeq, UnaryOp, Value, Visitor, VisitorMut, dfs_in_order, dfs_pre_order_mut};
use walrus::passes::gc;
use walrus::{
    ConstExpr, Data, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalKind, ImportKind, InstrSeqBuilder, LocalId, Module, ModuleConfig, TableId, TypeId, ValType,
};

use crate::{Outcome, uses::Uses};

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

/// The whole program, and its functions in order.
struct Whole {
    module: Module,
    functions: Vec<FunctionId>,
    table: TableId,
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

/// Where a segment begins in memory.
fn address(data: &Data) -> Outcome<u32> {
    match &data.kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => Ok(start.cast_unsigned()),
        _ => Err("the memory is filled in a way that is not known".to_owned()),
    }
}

/// Which bytes of a segment that begins at `start` a place in memory is, if it lies in it.
fn within(place: &Range<u32>, start: u32, length: usize) -> Option<Range<usize>> {
    let from = place.start.checked_sub(start)? as usize;
    let to = from + (place.end - place.start) as usize;
    (to <= length).then_some(from..to)
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

/// Collects what functions name.
struct Names {
    places: BTreeMap<FunctionId, Place>,
    named: BTreeSet<Place>,
}

impl Visitor<'_> for Names {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.named.extend(self.places.get(function));
    }
}

/// Puts a call of `look` before each call by an address.
struct LookBefore {
    look: FunctionId,
    table: TableId,
}

impl VisitorMut for LookBefore {
    fn start_instr_seq_mut(&mut self, block: &mut InstrSeq) {
        for (instr, at) in std::mem::take(&mut block.instrs) {
            if matches!(&instr, Instr::CallIndirect(call) if call.table == self.table) {
                block.instrs.push((Call { func: self.look }.into(), at));
            }
            block.instrs.push((instr, at));
        }
    }
}

impl Whole {
    fn read(wasm: &[u8]) -> Outcome<Self> {
        let mut config = ModuleConfig::new();
        config.generate_name_section(false).generate_producers_section(false);
        let mut module = config.parse(wasm).map_err(|error| format!("the program cannot be read ({error})"))?;
        // What the linker wrote down was about the program before.
        for section in ["linking", "reloc.CODE", "reloc.DATA", "target_features"] {
            module.customs.remove_raw(section);
        }
        let functions = module.funcs.iter().map(|function| function.id()).collect();
        let table = module.tables.main_function_table().map_err(|error| error.to_string())?;
        let table = table.ok_or("the program has no table of functions")?;
        Ok(Self { module, functions, table })
    }

    fn name(&self, place: Place) -> Option<&str> {
        self.module.funcs.get(self.functions[place]).name.as_deref()
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
        const STUB: u64 = 6;
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
        for id in module.data.iter().map(|data| data.id()).collect::<Vec<_>>() {
            module.data.delete(id);
        }
        module.memories.iter_mut().for_each(|memory| memory.data_segments.clear());
        self.clear_table();
    }

    /// Takes everything out of the table.
    fn clear_table(&mut self) {
        let module = &mut self.module;
        for id in module.elements.iter().map(|element| element.id()).collect::<Vec<_>>() {
            module.elements.delete(id);
        }
        module.tables.iter_mut().for_each(|table| table.elem_segments.clear());
    }

    /// The constants of the second part, each with its address.
    fn constants(&self, plan: &Plan) -> Outcome<Vec<(u32, Vec<u8>)>> {
        let mut constants = Vec::new();
        for data in self.module.data.iter() {
            let start = address(data)?;
            for place in &plan.constants {
                if let Some(bytes) = within(place, start, data.value.len()) {
                    constants.push((place.start, data.value[bytes].to_vec()));
                }
            }
        }
        Ok(constants)
    }

    /// Makes the constants of the second part nothing, which weighs nothing.
    fn clear_constants(&mut self, plan: &Plan) {
        for id in self.module.data.iter().map(Data::id).collect::<Vec<_>>() {
            let data = self.module.data.get_mut(id);
            let Ok(start) = address(data) else { continue };
            let length = data.value.len();
            for bytes in plan.constants.iter().filter_map(|place| within(place, start, length)) {
                data.value[bytes].fill(0);
            }
        }
    }

    /// Makes constants part of the program, each at its address.
    fn put_constants(&mut self, constants: Vec<(u32, Vec<u8>)>) -> Outcome<()> {
        let memory = self.module.memories.iter().next().ok_or("the program has no memory")?.id();
        for (start, bytes) in constants {
            let offset = ConstExpr::Value(Value::I32(start.cast_signed()));
            let data = self.module.data.add(DataKind::Active { memory, offset }, bytes);
            self.module.memories.get_mut(memory).data_segments.insert(data);
        }
        Ok(())
    }

    /// The functions that such a function names, or that are exported.
    fn named_by(&self, is_one: impl Fn(Place) -> bool) -> BTreeSet<Place> {
        let mut names = Names { places: self.functions.iter().copied().zip(0..).collect(), named: BTreeSet::new() };
        for place in self.own().filter(|place| is_one(*place)) {
            if let FunctionKind::Local(function) = &self.module.funcs.get(self.functions[place]).kind {
                dfs_in_order(&mut names, function, function.entry_block());
            }
        }
        let exported = self.module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(function) => Some(function),
            _ => None,
        });
        for function in exported.chain(self.module.start) {
            names.visit_function_id(&function);
        }
        names.named
    }

    /// Makes whoever calls by an address look first whether something is there, and else call `ready`.
    fn look_before_calls(&mut self, ready: FunctionId) {
        let mut look = FunctionBuilder::new(&mut self.module.types, &[ValType::I32], &[ValType::I32]);
        let slot = self.module.locals.add(ValType::I32);
        let mut body = look.func_body();
        body.local_get(slot).table_get(self.table).ref_is_null().if_else(
            None,
            |then| {
                then.call(ready);
            },
            |_| {},
        );
        body.local_get(slot);
        let look = look.finish(vec![slot], &mut self.module.funcs);
        for place in self.own().collect::<Vec<Place>>() {
            if let FunctionKind::Local(function) = &mut self.module.funcs.get_mut(self.functions[place]).kind {
                let entry = function.entry_block();
                dfs_pre_order_mut(&mut LookBefore { look, table: self.table }, function, entry);
            }
        }
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
