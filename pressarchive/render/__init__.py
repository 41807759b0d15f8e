"""Values -> what people and scripts see."""
