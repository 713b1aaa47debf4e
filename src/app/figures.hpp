#pragma once

#include "storage/database.hpp"

#include <prometheus/metric_family.h>
#include <string>
#include <vector>

namespace app {

/// One figure, in the words of Prometheus.
prometheus::MetricFamily family(std::string name, std::string help, prometheus::MetricType type,
                                std::vector<prometheus::ClientMetric> metrics);
prometheus::ClientMetric counter_value(std::uint64_t value);
prometheus::MetricFamily counter(std::string name, std::string help, std::uint64_t value);
prometheus::MetricFamily gauge(std::string name, std::string help, std::size_t value);
prometheus::MetricFamily gauge_of(std::string name, std::string help, double value);

/// What the store says of itself: its size, whether it answers, and when the last backup that counts was made.
std::vector<prometheus::MetricFamily> store_figures(storage::Database& database);

/// What the kernel says of this process.
std::vector<prometheus::MetricFamily> process_figures();

}
