#include "normalize/status.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace normalize {
namespace {

TEST(StatusTest, OkHasNoMessage) {
  const Status status;
  EXPECT_TRUE(status.ok());
  EXPECT_EQ(status.code(), StatusCode::kOk);
  EXPECT_EQ(status.message(), "");
}

TEST(StatusTest, FactoriesSetTheCode) {
  const struct {
    Status status;
    StatusCode code;
  } kRows[] = {
      {Status::InvalidArgument("m"), StatusCode::kInvalidArgument},
      {Status::NotFound("m"), StatusCode::kNotFound},
      {Status::DataLoss("m"), StatusCode::kDataLoss},
      {Status::IoError("m"), StatusCode::kIoError},
  };
  for (const auto& row : kRows) {
    EXPECT_FALSE(row.status.ok());
    EXPECT_EQ(row.status.code(), row.code);
    EXPECT_EQ(row.status.message(), "m");
  }
}

TEST(StatusTest, ACopyOutlivesTheOriginal) {
  Status copy;
  {
    const Status original = Status::NotFound("a long message on the heap");
    copy = original;
  }
  EXPECT_EQ(copy.message(), "a long message on the heap");
}

TEST(ResultTest, HoldsAValueOrAStatus) {
  const Result<int> value = 3;
  ASSERT_TRUE(value.ok());
  EXPECT_EQ(*value, 3);
  EXPECT_TRUE(value.status().ok());

  const Result<int> failure = Status::DataLoss("why");
  ASSERT_FALSE(failure.ok());
  EXPECT_EQ(failure.status().code(), StatusCode::kDataLoss);
  EXPECT_EQ(failure.status().message(), "why");
}

TEST(ResultTest, GivesUpAValueThatCannotBeCopied) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(result).value();
  EXPECT_EQ(*taken, 7);
}

}  // namespace
}  // namespace normalize
