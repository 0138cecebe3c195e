#include "normalize/framing/events.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace normalize {
namespace {

constexpr Day kMonday = 20000;

class EventsTest : public testing::Test {
 protected:
  // Features are made by describing documents with such names.
  void Add(std::vector<std::string_view> entities, Day day,
           const std::string& stated = {}) {
    DocumentFacts facts;
    auto document = std::make_unique<Document>();
    document->cluster = stated;
    facts.document = std::move(document);
    if (day != kNoDay) facts.annotation.date = FormatDay(day);
    for (const std::string_view entity : entities) {
      NameFact name;
      name.entity = name.label = entity;
      name.type = "person";
      facts.names.push_back(name);
    }
    documents_.push_back(features_.Describe(facts, 0));
  }

  // "0 2 | 1"
  std::string Group(CompareOptions options) const {
    std::string text;
    for (const Event& event : GroupByEvent(documents_, features_, options)) {
      if (!text.empty()) text += " | ";
      for (size_t i = 0; i < event.documents.size(); ++i) {
        if (i > 0) text += ' ';
        text += std::to_string(event.documents[i]);
      }
    }
    return text;
  }

  static CompareOptions Many() {
    CompareOptions options;
    options.small_input = 0;
    return options;
  }

  FeatureIndex features_;
  std::vector<EventDocument> documents_;
};

TEST_F(EventsTest, SharedEntitiesOnNearDays) {
  Add({"ann", "bob", "cy"}, kMonday);
  Add({"dee", "eve"}, kMonday);
  Add({"ann", "bob"}, kMonday + 2);
  EXPECT_EQ(Group(Many()), "0 2 | 1");
}

TEST_F(EventsTest, OneSharedEntityIsTooLittle) {
  Add({"ann"}, kMonday);
  Add({"ann"}, kMonday);
  EXPECT_EQ(Group(Many()), "0 | 1");
}

TEST_F(EventsTest, FarDaysAreOtherEvents) {
  Add({"ann", "bob"}, kMonday);
  Add({"ann", "bob"}, kMonday + 30);
  EXPECT_EQ(Group(Many()), "0 | 1");
  EXPECT_EQ(Group({}), "0 1") << "a handful is compared across dates";
}

TEST_F(EventsTest, WhatTheInputStatesHolds) {
  Add({"ann", "bob"}, kMonday, "x");
  Add({"ann", "bob"}, kMonday, "y");
  Add({"cy"}, kMonday + 90, "x");
  EXPECT_EQ(Group(Many()), "0 2 | 1");
}

TEST_F(EventsTest, TheNameSaysDateAndEntities) {
  Add({"ann", "bob"}, kMonday);
  EXPECT_EQ(GroupByEvent(documents_, features_, Many())[0].name,
            FormatDay(kMonday) + ": ann, bob");
}

TEST_F(EventsTest, WithoutDate) {
  Add({"ann", "bob"}, kNoDay);
  Add({"ann", "bob"}, kNoDay);
  EXPECT_EQ(Group(Many()), "0 1");
}

}  // namespace
}  // namespace normalize
