#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <csignal>
#include <cstdio>

namespace {

/// Counts as the last line of a run tells it.
struct Tally : doctest::IReporter {
    static inline unsigned passed = 0;
    static inline unsigned failed = 0;
    static inline unsigned skipped = 0;

    explicit Tally(const doctest::ContextOptions&) {}

    void test_case_skipped(const doctest::TestCaseData& test) override { skipped += test.m_skip; }
    void test_run_end(const doctest::TestRunStats& run) override
    {
        failed = run.numTestCasesFailed;
        passed = run.numTestCasesPassingFilters - run.numTestCasesFailed;
    }

    void report_query(const doctest::QueryData&) override {}
    void test_run_start() override {}
    void test_case_start(const doctest::TestCaseData&) override {}
    void test_case_reenter(const doctest::TestCaseData&) override {}
    void test_case_end(const doctest::CurrentTestCaseStats&) override {}
    void test_case_exception(const doctest::TestCaseException&) override {}
    void subcase_start(const doctest::SubcaseSignature&) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData&) override {}
    void log_message(const doctest::MessageData&) override {}
};

}

REGISTER_LISTENER("tally", 1, Tally);

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    doctest::Context context(argc, argv);
    const int code = context.run();
    if (context.shouldExit()) return code;
    std::printf("doctest: %u passed, %u failed, %u skipped\n", Tally::passed, Tally::failed, Tally::skipped);
    return code;
}
