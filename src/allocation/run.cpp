// A draw that nobody can steer: the secret is fixed before the lists are known, the lists before the public value is.
// Source: allocation-study (section 3.1, "Seed, commit-reveal")
#include "allocation/run.hpp"

#include "allocation/leaves.hpp"
#include "allocation/merkle.hpp"
#include "allocation/write.hpp"

#include <fmt/format.h>

namespace allocation {

Hash commitment_to(std::string_view secret) { return hash_of(secret); }

Hash seed_of(std::string_view secret, const Hash& list_root, std::string_view public_value)
{
    return hash_of(fmt::format("{}|{}|{}", secret, hex(list_root), public_value));
}

Hash list_root_of(const Instance& instance) { return MerkleTree(list_leaves(instance).texts).root(); }

Hash result_root_of(const Instance& instance, const Allocation& allocation)
{
    return MerkleTree(result_leaves(instance, allocation).texts).root();
}

Run draw(Instance instance, std::string secret, std::string public_value, std::string program)
{
    Run run;
    run.draw = {std::move(program), std::move(secret), {}, list_root_of(instance), std::move(public_value), {}, {}};
    run.draw.commitment = commitment_to(run.draw.secret);
    run.draw.seed = seed_of(run.draw.secret, run.draw.list_root, run.draw.public_value);
    run.instance = std::move(instance);
    run.instance.settings.seed = hex(run.draw.seed);
    run.allocation = allocate(run.instance);
    run.draw.result_root = result_root_of(run.instance, run.allocation);
    return run;
}

void write_draw(JsonText& json, const Draw& draw)
{
    json.text("program", draw.program).text("commitment", hex(draw.commitment)).text("secret", draw.secret);
    json.text("list_root", hex(draw.list_root)).text("public_value", draw.public_value).text("seed", hex(draw.seed));
    json.text("result_root", hex(draw.result_root));
}

std::string written(const Run& run)
{
    JsonText json;
    json.begin_object().text("format", "buendnisnetz.run/1");
    write_draw(json, run.draw);
    json.key("instance").raw(written(run.instance));
    json.key("result").raw(written(run.instance, run.allocation));
    return json.end_object().take();
}

}
