#!/usr/bin/env python3
"""Draws the photos of the tests (with Pillow): no camera took them, and what they note of place and time is made up.

    make.py [FOLDER]
"""
import pathlib
import sys

from PIL import Image, ImageDraw, PngImagePlugin

MARK = "ghi chú bí mật"


def drawing(width, height):
    """A flowered road between fields under hills; an upright arrow of trees shows which way is up."""
    image = Image.new("RGB", (width, height), (188, 218, 238))
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * .78, height * .08, width * .88, height * .08 + width * .1), fill=(250, 214, 110))
    for left, top, colour in ((-.2, .28, (120, 160, 150)), (.3, .34, (96, 142, 120))):
        draw.ellipse((width * left, height * top, width * (left + 1), height * 1.2), fill=colour)
    draw.rectangle((0, height * .62, width, height), fill=(134, 176, 84))
    draw.polygon(
        ((width * .46, height * .62), (width * .54, height * .62), (width * .8, height), (width * .2, height)),
        fill=(214, 204, 186))
    for step in range(9):
        y = height * (.64 + step * step * .0045)
        size = width * (.006 + step * .0025)
        for side in (-1, 1):
            x = width / 2 + side * (width * .05 + (y - height * .62) * .75 * width / height * 1.05)
            draw.ellipse((x - size, y - size, x + size, y + size), fill=(206, 62, 92) if step % 2 else (244, 190, 60))
    for x in (.1, .24):
        draw.rectangle((width * x, height * .5, width * (x + .09), height * .64), fill=(236, 226, 204))
        draw.polygon(
            ((width * (x - .01), height * .5), (width * (x + .1), height * .5), (width * (x + .045), height * .42)),
            fill=(168, 72, 52))
    return image


def notes(orientation):
    """Who, when and where, as a telephone writes them."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = MARK.encode()
    exif[0x0110] = "Máy ảnh thử".encode()
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (11.0, 22.0, 33.0), "E", (107.0, 8.0, 9.0)
    return exif


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    folder = folder if folder.is_dir() else folder.parent
    drawing(2000, 1250).save(folder / "ngang.jpg", quality=60, exif=notes(1), comment=MARK.encode())
    drawing(300, 450).transpose(Image.Transpose.ROTATE_90).save(
        folder / "xoay.jpg", quality=60, progressive=True, exif=notes(6))
    text = PngImagePlugin.PngInfo()
    text.add_itxt("Author", MARK)
    drawing(600, 400).quantize(24).save(folder / "ve.png", pnginfo=text, exif=notes(1), optimize=True)
    drawing(600, 400).save(folder / "web.webp", quality=50, exif=notes(1), xmp=MARK.encode())


main()
