//! A whole program, and what is done to make a part of it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use walrus::ir::{Call, Instr, InstrSeq, Value, Visitor, VisitorMut, dfs_in_order, dfs_pre_order_mut};
use walrus::passes::gc;
use walrus::{
    ConstExpr, Data, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalKind, ImportKind, InstrSeqBuilder, LocalId, Module, ModuleConfig, TableId, TypeId, ValType,
};

use super::{FIRST, Place, Plan, shared_name};
use crate::Outcome;

/// The whole program, and its functions in order.
pub(super) struct Whole {
    pub(super) module: Module,
    pub(super) functions: Vec<FunctionId>,
    pub(super) table: TableId,
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
    pub(super) fn read(wasm: &[u8]) -> Outcome<Self> {
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

    pub(super) fn name(&self, place: Place) -> Option<&str> {
        self.module.funcs.get(self.functions[place]).name.as_deref()
    }

    pub(super) fn is_own(&self, place: Place) -> bool {
        matches!(self.module.funcs.get(self.functions[place]).kind, FunctionKind::Local(_))
    }

    /// The functions that are not imported.
    pub(super) fn own(&self) -> impl Iterator<Item = Place> {
        (0..self.functions.len()).filter(|place| self.is_own(*place))
    }

    /// Whether a function is larger, in instructions, than what would stand in its place; by so much that it is hardly one
    /// that the compiler found to be like others.
    pub(super) fn is_worth_a_stub(&self, place: Place) -> bool {
        const STUB: u64 = 6;
        let kind = &self.module.funcs.get(self.functions[place]).kind;
        matches!(kind, FunctionKind::Local(function) if function.size() > STUB)
    }

    /// What stands in the table, by slot.
    pub(super) fn held(&self) -> Outcome<Vec<(u32, Place)>> {
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
    pub(super) fn empty(&mut self) {
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
    pub(super) fn clear_table(&mut self) {
        let module = &mut self.module;
        for id in module.elements.iter().map(|element| element.id()).collect::<Vec<_>>() {
            module.elements.delete(id);
        }
        module.tables.iter_mut().for_each(|table| table.elem_segments.clear());
    }

    /// The constants of the second part, each with its address.
    pub(super) fn constants(&self, plan: &Plan) -> Outcome<Vec<(u32, Vec<u8>)>> {
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
    pub(super) fn clear_constants(&mut self, plan: &Plan) {
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
    pub(super) fn put_constants(&mut self, constants: Vec<(u32, Vec<u8>)>) -> Outcome<()> {
        let memory = self.module.memories.iter().next().ok_or("the program has no memory")?.id();
        for (start, bytes) in constants {
            let offset = ConstExpr::Value(Value::I32(start.cast_signed()));
            let data = self.module.data.add(DataKind::Active { memory, offset }, bytes);
            self.module.memories.get_mut(memory).data_segments.insert(data);
        }
        Ok(())
    }

    /// The functions that such a function names, or that are exported.
    pub(super) fn named_by(&self, is_one: impl Fn(Place) -> bool) -> BTreeSet<Place> {
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
    pub(super) fn look_before_calls(&mut self, ready: FunctionId) {
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
    pub(super) fn replace(
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
    pub(super) fn stub(&mut self, places: &[Place], plan: &Plan, before: Option<FunctionId>) {
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
    pub(super) fn put_in(&mut self, start: u32, places: &[Place]) {
        let functions = places.iter().map(|place| self.functions[*place]).collect();
        let kind = ElementKind::Active { table: self.table, offset: ConstExpr::Value(Value::I32(start.cast_signed())) };
        let element = self.module.elements.add(kind, ElementItems::Functions(functions));
        self.module.tables.get_mut(self.table).elem_segments.insert(element);
    }

    /// Makes room in the table for the new slots.
    pub(super) fn grow(&mut self, plan: &Plan) {
        let table = self.module.tables.get_mut(self.table);
        table.initial = u64::from(plan.size) + plan.fresh.len() as u64;
        table.maximum = table.maximum.map(|_| table.initial);
    }

    pub(super) fn import_what_is_shared(&mut self) {
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
    pub(super) fn used(mut self) -> BTreeSet<Place> {
        gc::run(&mut self.module);
        let left: BTreeSet<FunctionId> = self.module.funcs.iter().map(|function| function.id()).collect();
        (0..self.functions.len()).filter(|place| left.contains(&self.functions[*place])).collect()
    }

    pub(super) fn emit(mut self) -> Vec<u8> {
        gc::run(&mut self.module);
        self.module.emit_wasm()
    }
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
