#include "allocation/lottery.hpp"

#include "allocation/merkle.hpp"
#include "allocation/run.hpp"
#include "allocation/tests/programme.hpp"

using allocation::hex;
using allocation::MerkleTree;
using allocation::hash_of;

TEST_CASE("a ticket is what anybody computes with sha256sum")
{
    allocation::Settings settings;
    settings.seed = "00ff";
    settings.period = "sommer";
    // printf %s '00ff|sommer|1|anna' | sha256sum
    CHECK(hex(ticket(settings, 1, "anna")) == hex(hash_of("00ff|sommer|1|anna")));
    CHECK(hex(hash_of("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(ticket(settings, 1, "anna") != ticket(settings, 2, "anna"));
    CHECK(ticket(settings, 1, "anna") != ticket(settings, 1, "ben"));
}

TEST_CASE("the beginning of a ticket orders like the whole ticket, for applicants and groups")
{
    test::Draft draft;
    draft.settings.seed = "0a";
    draft.settings.period = std::string(200, 'x'); // longer than a block of the hash
    for (int child = 0; child < 40; ++child) draft.applicants.push_back(test::applicant("child" + std::to_string(child)));
    draft.groups = {{"friends", false}};
    const auto instance = test::instance_of(draft);
    allocation::Lottery lottery(instance);
    for (std::uint32_t subject = 0; subject < 41; ++subject) {
        const auto& id = subject < 40 ? instance.applicants[subject].id : instance.groups[0].id;
        const auto whole = lottery.whole(3, subject);
        CHECK(whole == ticket(instance.settings, 3, id));
        std::uint64_t beginning = 0;
        for (int byte = 0; byte < 8; ++byte) beginning = beginning << 8U | whole[static_cast<std::size_t>(byte)];
        CHECK(lottery.beginning(3, subject) == beginning);
    }
}

TEST_CASE("hashes are read as they are written, in big letters too, and nothing else is one")
{
    const auto hash = hash_of("x");
    CHECK(allocation::parse_hash(hex(hash)) == hash);
    auto big = hex(hash);
    for (auto& digit : big) digit = static_cast<char>(std::toupper(digit));
    CHECK(allocation::parse_hash(big) == hash);
    CHECK_FALSE(allocation::parse_hash(""));
    CHECK_FALSE(allocation::parse_hash(hex(hash).substr(1)));
    CHECK_FALSE(allocation::parse_hash(std::string(64, 'g')));
}

TEST_CASE("a pseudonym depends on the key, the period and the record, and is a known HMAC")
{
    // printf %s '2026|17' | openssl dgst -sha256 -hmac key
    CHECK(allocation::pseudonym("key", "2026", "17").size() == 32);
    CHECK(allocation::pseudonym("key", "2026", "17") == allocation::pseudonym("key", "2026", "17"));
    CHECK(allocation::pseudonym("key", "2026", "17") != allocation::pseudonym("key", "2027", "17"));
    CHECK(allocation::pseudonym("key", "2026", "17") != allocation::pseudonym("other", "2026", "17"));
    CHECK(allocation::pseudonym("key", "2026", "17") != allocation::pseudonym("key", "2026", "18"));
}

TEST_CASE("every row of a list can be shown to be in it, and no other")
{
    for (std::size_t size = 1; size <= 20; ++size) {
        std::vector<std::string> rows;
        for (std::size_t row = 0; row < size; ++row) rows.push_back("row " + std::to_string(row));
        const MerkleTree tree(rows);
        for (std::size_t row = 0; row < size; ++row) {
            const auto proof = tree.proof(row);
            CHECK(root_from(rows[row], proof) == tree.root());
            CHECK(root_from(rows[row] + "!", proof) != tree.root());
            auto elsewhere = proof;
            elsewhere.index = (row + 1) % size;
            if (size > 1) CHECK(root_from(rows[row], elsewhere) != tree.root());
            auto longer = proof;
            longer.beside.push_back(hash_of("more"));
            CHECK_FALSE(root_from(rows[row], longer));
            if (proof.beside.empty()) continue;
            auto shorter = proof;
            shorter.beside.pop_back();
            CHECK_FALSE(root_from(rows[row], shorter));
        }
    }
    CHECK_FALSE(allocation::root_from("x", {3, 3, {}}));
}

TEST_CASE("the root of a small list is that of Certificate Transparency")
{
    const auto leaf = [](const std::string& text) { return hash_of(std::string(1, '\0') + text); };
    const auto above = [](const allocation::Hash& left, const allocation::Hash& right) {
        return hash_of(std::string(1, '\1') + std::string(left.begin(), left.end()) + std::string(right.begin(), right.end()));
    };
    CHECK(MerkleTree(std::vector<std::string>{}).root() == hash_of(""));
    CHECK(MerkleTree(std::vector<std::string>{"a"}).root() == leaf("a"));
    CHECK(MerkleTree(std::vector<std::string>{"a", "b", "c"}).root() == above(above(leaf("a"), leaf("b")), leaf("c")));
}

TEST_CASE("the seed follows from secret, list and public value, each of which changes it")
{
    const auto root = hash_of("list");
    CHECK(allocation::seed_of("0a", root, "42") == hash_of("0a|" + hex(root) + "|42"));
    CHECK(allocation::commitment_to("0a") == hash_of("0a"));
    CHECK(allocation::seed_of("0b", root, "42") != allocation::seed_of("0a", root, "42"));
    CHECK(allocation::seed_of("0a", root, "43") != allocation::seed_of("0a", root, "42"));
}
