import argparse
p = argparse.ArgumentParser(prog="x", description="Counts things. Slowly.")
p.add_argument(dest="x")
if (__name__ == '__main__'):
    p.parse_args()
