#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| vis_a_vis_fuzz::sealed::check(bytes));
