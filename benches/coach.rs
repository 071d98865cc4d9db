//! How long it takes to weigh what somebody types, at 60 characters, at 300 and at 3,000. Figures to compare, not limits;
//! `./dev bench` prints them. Aimed at: 50 µs for the 300.
#![allow(clippy::unwrap_used)]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use vis_a_vis::coach::decentring::{self, Draft};
use vis_a_vis::coach::{drift, tone};
use vis_a_vis::domain::topic::Side;

/// Sentences of many kinds, as they stand in a notebook.
const TYPED: &str = "How is the stocktake treating you? Have you thought about taking a course in presenting? Why didn't \
                     you call me when the freezer failed? Send me the list by Friday. Where are we with the tender, who \
                     is writing it, and when is it due? Ask how his mother is. I'd love to hear how the first week on \
                     the ward went. Don't you think it is time to delegate more? ";

/// How many characters.
const LENGTHS: [usize; 3] = [60, 300, 3_000];

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("coach");
    for length in LENGTHS {
        let text: String = TYPED.chars().cycle().take(length).collect();
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::new("tone", length), |bencher| {
            bencher.iter(|| tone::class(black_box(&text)));
        });
        group.bench_function(BenchmarkId::new("tone and other ways to ask", length), |bencher| {
            bencher.iter(|| tone::of(black_box(&text)));
        });
        group.bench_function(BenchmarkId::new("drift and what to ask instead", length), |bencher| {
            bencher.iter(|| drift::of(black_box(&text), Side::Manager));
        });
        group.bench_function(BenchmarkId::new("de-centring and other versions", length), |bencher| {
            bencher.iter(|| decentring::of(black_box(&text), Draft::Reply));
        });
    }
    group.finish();
    criterion.final_summary();
}
