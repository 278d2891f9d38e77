"""People, how they sign in, the organizations and States they speak for, and the reference lists."""
